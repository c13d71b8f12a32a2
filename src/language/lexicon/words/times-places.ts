/** Times and places: the words of clocks and calendars that are no date, offices, systems, and the map. */
import type { WordRow } from './word-row.ts';

export const TIMES_AND_PLACES: WordRow[] = [
  [
    'time',
    `
    dia diita semana mes= meses= hora minuto minutito segundo rato ratito tarde tardecita noche
    nochecita madrugada mediodia manana momento momentito instante fecha plazo periodo trimestre
    bimestre cuatrimestre semestre quincena ano anos= ejercicio ciclo temporada etapa lapso
    termino vencimiento limite inicio comienzo principio principios= final finales= fin fines=
    mediados= cierre corte calendario jornada turno vez= veces= ocasion vispera tiempo tiempito
    epoca fase duracion puntualidad vigencia prorroga sabado domingo lunes= martes= miercoles=
    jueves= viernes= finde= fds= actualidad enero febrero marzo abril mayo junio julio agosto
    septiembre setiembre octubre noviembre diciembre ene= feb= mzo= mar= abr= may= jun= jul= ago=
    sep= sept= oct= nov= dic= hrs= hr= h= am= pm= temporal anualidad mensualidad`,
  ],
  [
    'place',
    `
    oficinita drive= dropbox= onedrive= sharepoint= teams= slack= zoom= meet= webex= skype=
    telegram= facebook= face= fb= twitter= instagram= insta= youtube= tiktok= whatsapp= gmail=
    outlook= hotmail= sivople= ine= despen= utvopl= iem= ople= oples= siven= spen= dea= deoe=
    decyep= deceyec= dej= utf= dertde= ife= iee= ieem= tee= teem= tepjf= sre= imaip= itaimich=
    umsnh= unam= ipn= inai= home= instalacion instalaciones= internet= intranet= web= nube
    estrados= pais paises= mexico= cdmx= df= distrital= dof= pof= oficina+s escritorio+s carpeta+s
    archivo+s almacen+es recepcion+es bodega+s sala+s salon+es auditorio+s edificio+s piso+s
    cubiculo+s ventanilla+s modulo+s sede+s domicilio+s casa+s calle+s avenida+s colonia+s
    centro+s plaza+s local+es red+es servidor+es pagina+s sitio+s correo+s bandeja+s buzon+es
    congreso+s tribunal+es juzgado+s fiscalia+s ayuntamiento+s presidencia+s universidad+es
    escuela+s facultad+es instituto+s biblioteca+s hotel+es restaurante+s hospital+es clinica+s
    banco+s aeropuerto+s carretera+s estado+s entidad+es region+es zona+s distrito+s seccion+es
    municipio+s localidad+es comunidad+es ciudad+es pueblo+s republica+s nacion+es capital+es
    consejo+s comite+s junta+s lugar+es lado+s espacio+s mesa+s cajon+es estante+s librero+s
    gaveta+s pizarron+es mural+es periodico+s gaceta+s diario+s portal+es plataforma+s sistema+s
    estacionamiento+s oficialia+s planta+s taller+es explanada kiosco terminal+es preparatoria+s
    prepa+s secundaria+s primaria+s tecnologico+s normal+es politecnico colegio+s sep sat imss
    iste secoem cedh scjn derfe unicom oic utigynd siispen cvopl opl opls itesm tec uvaq unla itm
    utm devyspe consejeria+s secretaria+s direccion+es coordinacion+es archivero+s sivopl pleno
    foro+s teatro+s plazuela tenencia+s encargatura jefatura+s caseta+s`,
  ],
  [
    'place',
    `
    morelia uruapan zamora lazaro cardenas zitacuaro apatzingan hidalgo patzcuaro piedad maravatio
    jacona sahuayo zacapu quiroga puruandiro tacambaro huetamo jiquilpan paracho tarimbaro ario
    acuitzio aguililla alvaro obregon angamacutiro angangueo aporo aquila arteaga brisenas
    buenavista caracuaro coahuayana coalcoman coeneo cojumatlan contepec copandaro cotija cuitzeo
    charapan charo chavinda cheran chilchota chinicuila chucandiro churintzio churumuco ecuandureo
    epitacio huerta erongaricuaro gabriel huandacareo huaniqueo huiramba indaparapeo irimbo ixtlan
    jimenez jose sixto verduzco juarez jungapeo lagunillas madero marcos castellanos morelos
    mugica nahuatzen nocupetaro parangaricutiro urecho numaran ocampo pajacuaran panindicuaro
    paracuaro penjamillo periban purepero querendaro regules salvador escalante senguio susupuato
    tancitaro tangamandapio tangancicuaro tanhuato taretan tepalcatepec tingambato tinguindin
    tiquicheo tlalpujahua tlazazalca tocumbo tumbiscatio turicato tuxpan tuzantla tzintzuntzan
    tzitzio venustiano carranza villamar vista yurecuaro zinaparo zinapecuaro ziracuaretiro
    tiripetio capula`,
  ],
  [
    'place',
    `
    aguascalientes california campeche coahuila colima chiapas chihuahua durango guanajuato
    guerrero jalisco michoacan nayarit leon oaxaca puebla queretaro quintana roo sinaloa sonora
    tabasco tamaulipas tlaxcala veracruz yucatan zacatecas toluca guadalajara monterrey celaya
    irapuato acapulco cancun tijuana culiacan hermosillo pachuca cuernavaca xalapa merida
    villahermosa tuxtla mexicali saltillo tepic iztapalapa coyoacan tlalpan viaducto sur norte
    oriente poniente bajio occidente eua usa madrid washington`,
  ],
];
