/** The furniture of offices, their papers and machines, money, and offices besides their own. */
import type { WordRow } from './word-row.ts';

export const OFFICE_NOUNS: WordRow[] = [
  [
    'noun',
    `
    abasto abono acetato acuciosidad adaptador agilidad ahinco albergue aldea almacenista altavoz
    alumbrado ambulancia ancla anecdota anillo antefirma antena antesala anticipacion antivirus
    anuario apartado apartamento apertura api aplicativo aprendiz aquiescencia archivera arco
    argolla arillo arroba artefacto articulista artista asfalto asterisco atajo atleta atmosfera
    atril avaluo aventura azotea azulejo backup bailarin balcon ballena bandera banderola banquete
    barco barda barniz basquetbol beca beisbol beneplacito biblia bibliografia bicolor bienio
    bigote bimestralidad biombo bisagra bisturi bloc blog bocina boligrafo bombilla bond bono
    botana botin brigadista broche brujula buque burbuja burocracia buscador caballete cabana
    cabecera cabildo cachorro cafeteria calabaza calefactor calificativo camarografo camaron
    camisola campamento campeonato campesino campus cancel candelabro canon cantera capilla
    capitan caravana carcajada cargador cargamento caricatura carnaval carpetilla carpinteria
    carrera carretilla cascada catalogador catedral cazuela cebolla celda celeridad cementerio
    cemento centimetro centuria ceramica cereal cerradura chaleco chamarra chapa chaqueta charco
    chinche cicatriz cineasta circo cirugia clarin claustro clausulado clip club cobertizo cochera
    cocineta cofre colibri colina collage colofon comandancia comarca combustible comedia comedor
    compacto compulsa conciencia condado conserje considerandos= consigna consola consulado
    consultorio contingente contraportada coral corcho cordillera cordon coro corrector correduria
    corriente cortador cosecha costurera cotidianidad cotidiano cotizante creencia croquis crucero
    cuadricula cuantia cuartel cuatrienio cueva cultivo cupon cuter dashboard debut decada decenio
    decurso deducible defensoria deidad delantal delegatura deleite demografia dentista deportista
    desayunador descansillo desfile despachador despensa destreza detergente dialecto diametro
    diccionario diente dignidad diluvio dinamo distribuidor diurex domador dormitorio dragon
    durazno ebanista eco ecosistema editorial ejido elenco elevador embajada embarque embudo
    empeno emprendedor encabezado enchilada enciclopedia enfermeria engargoladora epilogo
    equinoccio escaner escaparate escarcha escenografia escritura escultura esello espectaculo
    espectador espiral espuma esqueje establo estadio estandarte estatua estilo estribo estuche
    etiquetadora excursion exhibicion exordio extracto fachada facsimil fechador fianza fibra
    fichero fiel firewall foliador fotocopiado fotomapa fototeca gabinete gallardete garrafon
    glosa gorra grapadora guardapelo guillotina hemeroteca hojita holograma hub icono infograma
    inmediatez interfaz interlineado interprete isr iva judicatura lactario lamina liquido loza
    lustro macro magistratura maletin marcadora marcatextos masking maxima mediateca membrete
    metadato mica microfono microondas ministerio minuciosidad minutario modem moldura monogramado
    mostrador mouse multicontacto multifuncional navegador nicho nobreak nodo oferente opalina oso
    papelera paraestatal parche patronato pegamento perchero perforadora perseverancia pestana
    pictograma pivote plastificadora playera pleca plumin podio poligonal portada portafolio
    portagafete portalito porton preambulo premura presidium prima probidad procuraduria proemio
    profesionalismo prontitud protector protocolario proyector pulcritud quinquenio rack rancheria
    receptoria refrigerador regulador resaltador resma resolutivo resultandos= reverso revistero
    revolvente rigor rodillo rotafolio rotulador ruteador sacapuntas saldo salvaguardia sangria
    secretariado semanario semestralidad senaletica separador serie servidorcito servilletero
    sexenio silicon solapa sotano spam subapartado subcarpeta subcomite subgerencia
    subprocuraduria subsecretaria subserie subsidio subtotal suelo switch tachuela tasa templete
    tenacidad texto ticket tijera tipografia transcurso trienio trimestralidad trituradora vajilla
    valija vallas vestibulo videoteca vineta visitaduria voucher`,
  ],
];
