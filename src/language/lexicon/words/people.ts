/** People: offices and roles, and what people are called. */
import type { WordRow } from './word-row.ts';

export const PEOPLE: WordRow[] = [
  [
    'person',
    `
    consejer@ presidente presidenta presidencia secretari@ secretaria director+a subdirector+a
    direccion coordinador+a coordinacion titular encargad@ responsable jef@ jefatura subjefe
    departamento area unidad personal staff= servidor+a funcionari@ emplead@ trabajador+a
    companer@ colega equipo integrante miembro= miembros= mspen= vocal vocalia tecnic@ asesor+a
    auxiliar asistente analista especialista enlace representante representacion delegad@
    delegacion comisionad@ comision comite consejo contralor+a contraloria auditor+a fiscal
    tesorer@ tesoreria juridico contencioso administracion comunicacion organizacion capacitacion
    vinculacion transparencia informatica sistemas= prensa archivo prerrogativas= participacion
    igualdad partido coalicion candidat@ militante ciudadania ciudadan@ sociedad publico pueblo
    gente gobierno gobernador+a alcalde alcaldesa sindic@ regidor+a diputad@ senador+a
    legislador+a congreso magistrad@ juez jueza jueces= tribunal autoridad proveedor+a contratista
    empresa despacho consultor+a capacitador+a instructor+a facilitador+a ponente conferencista
    moderador+a participante alumn@ estudiante docente maestr@ profesor+a rector+a academic@
    investigador+a aspirante solicitante promovente actor+a denunciante quejos@ tercer@ usuari@
    destinatari@ remitente suplente propietari@ interin@ becari@ practicante prestador+a abogad@
    notari@ perit@ contador+a medic@ enfermer@ chofer mensajer@ recepcionista intendente velador+a
    policia guardia hijo hija hijos hijas mama papa espos@ marido mujer hombre nin@ bebe familia
    familiar herman@ tia tio suegr@ abuel@ amig@ novi@ vecin@ senor+a joven jovenes= adulto grupo
    institucion organismo dependencia instancia academia periodista reportero reportera medios=
    observador+a supervisor+a funcionariado interesad@ involucrad@ homolog@ superior superiores=
    mando mandos= persona personas= ejecutiv@ suscrit@ invitad@ visitante delegacional comunidad
    indigena mujeres= juventud lectores= red`,
  ],
  [
    'name',
    `
    maria guadalupe jose juan pedro francisco javier luis carlos jesus miguel angel antonio manuel
    alejandro alejandra fernando fernanda ricardo roberto eduardo sergio jorge mario marco marcos
    daniel daniela david rafael raul ramon ruben oscar arturo alberto alfredo enrique hector hugo
    humberto ignacio ismael ivan jaime joaquin joel jonathan julio julian julia leonardo leticia
    lorenzo lucas lucia lucero luz marcela margarita mariana mariela martha marta martin mauricio
    mayra mercedes minerva miriam monica nancy natalia nayeli noe nora norma octavio olga omar
    pablo paola patricia paulina pilar rebeca rocio rodrigo rodolfo rogelio rosa rosario rosalba
    roxana salvador samuel sandra santiago sara saul silvia sofia sonia susana teresa tomas
    valeria vanessa veronica vicente victor victoria violeta virginia viridiana viviana ximena
    yadira yolanda zaira adan adela adolfo adrian adriana agustin aida aldo alfonso alicia alma
    alonso alvaro amalia america ana anabel andrea andres angela angelica angelina araceli ariadna
    ariel armando aurora axel beatriz benito bernardo berenice bertha blanca brenda bruno camila
    carla carlota carmen carolina cecilia cesar christian cristian cristina cynthia cintia claudia
    clara consuelo cristobal dalia damian deyanira diana diego dolores dulce edgar edith edna
    efrain elena elia elias elisa elizabeth eloisa elsa elvira emilia emilio emma emmanuel erick
    erik erika ernesto esmeralda esperanza esteban estela esther eugenia eugenio eva evelyn
    ezequiel fabiola felipe felix fidel flor florencia gabriel gabriela genaro georgina gerardo
    german gilberto gisela gloria gonzalo graciela gregorio griselda guillermo gustavo heriberto
    hilda hilario homero ignacia ilse imelda ines irene iris irma isaac isabel isaias isidro
    israel itzel ivonne jacqueline janet jazmin jennifer jessica josefina josue juana judith
    julieta karen karina karla katia laura lidia lilia liliana linda lizbeth lizeth lorena lourdes
    luisa lupe magdalena manuela marcelo maribel maricela maricruz marina marisol maritza matilde
    maximiliano melissa micaela miguelina mireya moises nadia nallely nelly nestor nicolas noemi
    ofelia olivia orlando pamela pascual perla rafaela ramiro ramona raquel regina reyna rigoberto
    rita rosalia rosaura ruth sabrina selene selma socorro tania tatiana trinidad ulises uriel
    valentin ursula wendy yesenia zoila zulema`,
  ],
  [
    'name',
    `
    lupita paco pancho pepe pepito tono tonito beto lalo nacho chucho memo quique kike chema chava
    chavita memito charo chayo conchita concha lety letty paty pati patty vero gaby gabi caro
    chabela isa ale alex fer fernandito dany dani moni monse mony marichuy marilu mari mary mayte
    maite juanito juanita juanis pedrito luisito carlitos charly miguelito mike rafa rafita rodri
    santi sofi susy susi tere teresita vicky viri yoli yola yuli rosy rosita rosi nena neto edu
    jorgito coco cuca cuco chela chelo chuy gera gus gusi gustavito hecky inge josy kary karlita
    lau laurita liz lore lulu lucha magda male malena marce margo mago marisela mere meche mirna
    nando naty nati nico pau pili poncho queta quico ricky rober robertito rox sam samy sandy
    serch tavo titi titina tita toni tony vale viky xime yadi yayo zai richard juanpa juancho
    martita anita`,
  ],
  [
    'name',
    `
    hernandez garcia martinez lopez gonzalez rodriguez perez sanchez ramirez cruz gomez flores
    morales vazquez vasquez reyes jimenez torres diaz gutierrez mendoza ruiz aguilar ortiz moreno
    castillo romero alvarez mendez chavez rivera juarez ramos dominguez herrera medina castro
    vargas guzman velazquez munoz rojas contreras salazar luna ortega guerrero estrada bautista
    cortes soto vega santos rios leon campos avila espinoza espinosa cervantes delgado valdez
    valdes molina carrillo ayala figueroa cabrera marquez sandoval lara rosas nunez padilla
    cardenas ibarra salinas trejo suarez miranda pena fuentes robles rangel navarro mejia acosta
    pacheco maldonado villasenor aguirre urquiza arreola magana villanueva zavala zamudio cornejo
    calderon barajas ochoa orozco equihua tapia tinoco solorio solis serrano saucedo rubio rosales
    rocha rico quintero quezada ponce pineda pedraza parra palacios olvera ocampo nava murillo
    mora montes meza mata manriquez magallon macias lozano lemus huerta hurtado hinojosa heredia
    gaona galvan galindo gallegos franco farias escobedo escobar enriquez duran duarte cuevas
    corona cisneros chagolla cendejas ceja cazares castaneda carranza camacho caballero bravo
    becerra barrera bermudez bedolla ballesteros bucio arroyo arias arevalo andrade anaya alcaraz
    alanis alfaro abarca toledo tovar trujillo uribe valencia valdovinos valladares vera vieyra
    villa villagomez villalobos villasana yanez zapata zepeda ambriz antunez garibay farfan guido
    madrigal mondragon naranjo oseguera paz penaloza rendon sosa talavera tena`,
  ],
];
