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
    oficina oficinita escritorio carpeta drive= dropbox= onedrive= sharepoint= teams= slack= zoom=
    meet= webex= skype= telegram= facebook= face= fb= twitter= instagram= insta= youtube= tiktok=
    whatsapp= gmail= outlook= hotmail= portal plataforma sistema sivople= ine= despen= utvopl=
    iem= ople= oples= siven= spen= dea= deoe= decyep= deceyec= dej= utf= dertde= cai= ife= iee=
    ieem= tee= teem= tepjf= sre= imaip= itaimich= umsnh= unam= ipn= inai= archivo almacen
    recepcion bodega sala salon auditorio edificio piso estacionamiento cubiculo ventanilla modulo
    sede domicilio casa home= calle avenida colonia centro plaza local instalacion instalaciones=
    internet= intranet= web= nube red servidor pagina sitio correo bandeja buzon estrados=
    oficialia congreso tribunal juzgado fiscalia ayuntamiento presidencia universidad escuela
    facultad instituto biblioteca hotel restaurante hospital clinica banco aeropuerto carretera
    pais paises= estado entidad region zona distrito seccion municipio localidad comunidad ciudad
    pueblo republica nacion capital mexico= cdmx= df= distrital= consejo comite junta lugar lado
    espacio mesa cajon estante librero gaveta pizarron mural periodico gaceta dof= pof= diario`,
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
