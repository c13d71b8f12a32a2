/** First names, what they are shortened to, and surnames, as they stand without a capital letter. */
import type { WordRow } from './word-row.ts';

export const NAMES: WordRow[] = [
  [
    'name',
    `
    aaron abigail abraham adalberto adelaida adelina adriano agustina albina alcala alcantar
    alcocer aldair aldana alejandre alejandrina alexa alexander alexis aleyda alfonsito alina
    alison alondra alvarado amado amanda amaya amezcua amezquita anahi anastasia andrey anguiano
    anselmo antelmo antonella antonia aparicio apolinar aracely aranda aranza arceo areli arellano
    arely aristeo arizmendi arleth armenta armida arnulfo arriaga artemio arvizu atziri aureliano
    aurelio avalos axayacatl ayllon azucena baeza balderas baltazar banderas banuelos barbara
    barbosa barragan barrientos bartolo bastida bejar belen belinda beltran benavides benitez
    benjamin bernabe bernal bernardino betancourt betito betty bety betzabe bibiana boris borja
    braulio brayan brendita brian briones briseno bryan buenrostro bustamante bustos byron
    cabrales calixto calleja camarena camarillo camilo campuzano candelaria candido cano cardona
    carina carlangas carmina carrasco carreno carreon carrera casandra casimiro castrejon catalina
    cazarez ceballos celeste celestino celia celina celso cerda ceron cervera cesarea chabe
    chabelita chabelo chacon chagua chaires chalio chalo chayito cheli chelis chencho chepe
    chepina chicho chila chilo chinto chivis choli chona chonita chuchita chuchito cibrian
    cipriano cirilo citlali citlalli clarisa claudio claus clemente clementina cleofas conny
    conrado constantino coria cornelio coronado coronel cortez covarrubias crescencio crispin
    cristi cuauhtemoc cuellar cuitlahuac dafne daisy dalila damaris danae danilo dario davalos
    dayana debora delagarza delfi delfina delfino delia denise denisse desiree dionisio diosdado
    donaciano dora doris dorotea durand echeverria eder edgardo edi edilberto eduarda edwin efren
    eladio eleazar eleonora eleuterio eli eliezer eliseo elizarraras elizondo elo eloy elpidio emi
    emigdio enedina enoc epifanio epigmenio erasmo erendira eric esau escamilla escutia esparza
    espe esquivel estefani estefania estefany estelita eulalia eulalio eusebia eusebio eustaquio
    evangelina evaristo everardo ezequias fabian fajardo fanny fany fati fatima faustino fausto
    febe federico feliciano felisa ferchis fermin ferreira ferrer ferreyra fierro figueras filemon
    filiberto filomena flavio florentina florentino francisca froylan gael galeana galeno gallardo
    gamaliel gamboa gamez gamino garces garduno garza gaspar gastelum gela gelos gema gemma genis
    gerardina gerson gil gilda gildardo ginette giovanna giovanni giron gladys godinez godoy
    gonzaga gordillo goyo granados gricelda grimaldo guajardo gudino guera guevara guicho guijarro
    guille guillen guillermina guizar gumaro gutierres hanna haro haydee heidi heladio helena
    heliodoro heras hermelinda hermenegildo hermila hermilo herminia herminio hernandes herrejon
    higinio hinojoza hipolito hiram horacio hortensia huante hugito huipe humbelina ileana iliana
    imanol indira infante ingrid iniguez inocencio isadora isela isis ismenia isra issac italia
    ivana ivette izel izquierdo jacinta jacinto jacky jacob jacobo jaimes jaquelin jaramillo jared
    jasmin jasso javiera jaz jenaro jenny jeremias jeronimo jesica jesusa jhonatan jime joana
    joanna johana johanna jonas joni jordan jorgelina jos josafat josefa josefo joselin joseline
    jovita juache juani juanjo juanma judas julissa julito justino juventino karely kari karime
    karli karlis karol katy kenia kevin kimberly labastida lagunas laila lalito landa landeros
    larios laureano laurencio leal leandro ledesma leiva lencho leobardo leona leonel leonor
    leopoldo lerma leslie leslye leti leydi leyva libia liborio licea licha licho ligia lili
    lilian lily linan linares lira lisandro lizarraga lizbet lobato loera loli lolis lolita
    lombera longoria loreto loyola lua luchita luciano lucina lucio lucy ludivina lugo luisana
    luli lupillo lupis luviano macario macedonio machis maciel maclovio magali magaly magnolia
    mague malinali malu mandujano mane manola manolo manu manuelito manzano manzo marbella
    marcelina marcelino marcial margarito mariajose marianela mariano maricarmen marijose marilyn
    marin maripaz mariquita maritere marlen marlene marlon marmolejo maro martell marti martina
    martiniano mathias matias matus mau maura mauro maury maxi maximino maya mayela mayorga melani
    melania melchor melina melisa melquiades melva mely merari meraz merlina miche miguelangel
    mijares milton miri misael moctezuma modesta modesto mojica monge monroy monserrat montalvo
    montano montenegro montero montiel montoya montserrat moran moreira morfin mosqueda moy moya
    mujica muniz murguia nabor nachito nahum najera nallo nancyta narciso narvaez natividad nayo
    nazario negrete nelo nelson nene nereida nereo nicandro nicanor nicolasa nidia nilda noel
    nohemi nolasco norberta norberto noriega noyola obdulia octavia odette odilon ojeda olaf
    olguin oli olimpia oliva olivares oliver olivera olivo olmos onofre ontiveros ordaz ordonez
    orihuela orlanda ornelas orta osbaldo oscarin osiris osorio osornio osvaldo oswa oswaldo otero
    otilia otoniel ovalle oviedo pachis panchita panchito pancracio paniagua pantoja paramo
    pascuala patino patricio paulette paulino paulo pavel pedroza pelayo penaflor penelope peralta
    perea perico petra petronila pinon pinzon pipe piza pizano plancarte plascencia plutarco
    policarpo porfi porfirio portillo portugal preciado prieto primitivo priscila prisciliano
    prudencio puga pureco quecho quelo quesada quetzal quetzalli quintanar quirino quiroz ramses
    raulito raymundo raynaldo rebollar rebollo refugio renan renata rene rentera renteria resendiz
    reynalda reynaldo rivas robert robledo rocael rogel roldan rolis roman romeo romi romo
    romualdo roque rosalina rosalinda rosana rosangela roselia rosenda rosendo rosiles rubencito
    rubi rufina rufino rutilio ruvalcaba saavedra sabas sabina sabri sagrario sagrero sahagun
    salcedo saldana saldivar salgado salome samano samanta samantha samara sambrano santacruz
    santamaria santana santillan santis sarabia sarahi sarai sari sarita saturnino saulo sebastian
    segovia sepulveda serafin sergia sergito servando servin severiano shantal sharon sheila silva
    silverio silvestre silvi silvino silvita simi simitrio simona sinai sixtos solange solano
    soledad solorzano sonita soria sotelo suastegui tadeo tali tamara tamayo tano tati tejeda
    tellez tello temo tencha teodora teodoro teodulo teofilo teran tete thalia thelma tiburcio
    timoteo tina tinajero tino tito tonita toral toribio torrez touuita touuito tranquilino
    trevino trini tunez turis ugarte ulloa urbina urena urias urieta urrutia urzua valadez
    valdemar valdespino valdivia valente valentina valenzuela valito vallejo valo vane vanes
    vanesa varela velasco velez venancio venegas ventura verdin vianey vicenta victoriano vidales
    vigil villafan villafuerte villagran villarreal villaseuuor villicana vilma viole virgilio
    viviano vivis vladimir wenceslao wera wicho wilfrido wili william xavier xiomara xochitl yahir
    yamile yamileth yanet yaneth yareli yasmin yaz yazmin ybarra yepez yesi yesica yess yessica
    yeye ynes yunuen yuri zacarias zaida zalapa zaldivar zaragoza zarate zavaleta zayra zeferino
    zenaida zendejas zenon zeny zoe zule zuniga zurita`,
  ],
];
