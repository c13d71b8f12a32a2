/** Ordinary adjectives. Those that say something of the work's state stand in classes of their own. */
import type { WordRow } from './word-row.ts';

export const ADJECTIVES: WordRow[] = [
  [
    'adjective',
    `
    seri@ bueno buena nuev@ viej@ grande gran pequen@ chic@ chiquit@ grandote larg@ cort@ alt@
    baj@ anch@ angost@ primordial unic@ principal secundari@ general especial especific@
    particular individual colectiv@ comun ajen@ public@ privad@ social civil cultural academic@
    educativ@ escolar universitari@ institucional interinstitucional interestatal electoral
    politic@ juridic@ legal legislativ@ judicial penal laboral fiscal administrativ@ financier@
    presupuestal contable tecnic@ informatic@ digital electronic@ virtual presencial remot@
    hibrid@ telefonic@ fisic@ impres@ escrit@ oral verbal grafic@ visual audiovisual fotografic@
    documental informativ@ estadistic@ federal estatal local municipal distrital regional nacional
    internacional extranjer@ mexican@ michoacan@ moreliano moreliana rural urban@ indigena
    purepecha ciudadan@ popular democratic@ constitucional normativ@ reglamentari@ estatutari@
    operativ@ ejecutiv@ directiv@ central desconcentrad@ descentralizad@ permanente temporal
    transitori@ ordinari@ extraordinari@ solemne especializad@ urgente mensual bimestral
    trimestral cuatrimestral semestral anual semanal quincenal diari@ periodic@ intern@ extern@
    interesante importante relevante trascendente necesari@ util practic@ facil dificil sencill@
    simple complej@ clar@ obscur@ oscur@ precis@ concret@ abstract@ breve extens@ ampli@ detallad@
    resumid@ sintetic@ vigente actual actualizad@ modern@ antigu@ original definitiv@ final
    oficial formal informal autentic@ legitim@ valid@ correct@ exact@ certer@ perfect@ ideal
    excelente magnific@ estupend@ maravillos@ fantastic@ increible enorme tremend@ suave fuerte
    debil dur@ bland@ duro rapid@ lent@ veloz agil tranquil@ content@ feliz triste enojad@ cansad@
    ocupad@ disponible libre pres@ atent@ dispuest@ interesad@ responsable capaz competente eficaz
    eficiente efectiv@ productiv@ activ@ pasiv@ proactiv@ constante continu@ frecuente habitual
    usual normal anormal rar@ extran@ distint@ diferente semejante similar parecid@ equivalente
    identic@ relativ@ absolut@ respectiv@ correspondiente concerniente perteneciente aplicable
    procedente viable factible conveniente idone@ apropiad@ adecuad@ oportun@ puntual pertinente
    congruente objetiv@ subjetiv@ imparcial neutral equitativ@ justo justa justos justas injust@
    honest@ transparente confidencial reservad@ secret@ personal profesional humana natural
    material inmaterial real verdader@ segur@ insegur@ grave leve severo severa critic@ peligros@
    salud sano sana san@ enferm@ embarazada vacunad@ caliente fri@ tibi@ limpi@ suci@ sec@ mojad@
    llen@ vaci@ abiert@ cerrad@ blanc@ negr@ roj@ verde azul amarill@ gris cafe= rosa= morad@
    naranja= guinda= delgad@ gord@ bonit@ fe@ guap@ querid@ respetad@ honorable ilustre
    distinguid@ amable cordial gentil respetuos@ responsiv@ vinculante obligatori@ opcional
    voluntari@ gratuit@ car@ barat@ costos@ junt@ separad@ unid@ suelt@ incluid@ adjunt@ anex@
    mencionad@ senalad@ indicad@ sucesiv@ consecutiv@ simultane@ paralel@ alterna altern@ optim@
    superior inferior intermedi@ mayor menor mejor doble triple variad@ abundante escas@ apt@
    elegible certificad@ acreditad@ habilitad@ autorizad@ facultad@ competencial sustantiv@
    estrategic@ tactic@ programatic@ logistic@ metodologic@ pedagogic@ didactic@ tematic@
    curricular linguistic@ juvenil infantil adult@ mayoritari@ femenil femenin@ masculin@
    paritari@ inclusiv@ incluyente accesible sensible vulnerable discapacitad@ migrante residente
    vecinal comunitari@ sanitari@ epidemiologic@ medic@ clinic@ ambiental ecologic@ climatic@
    hidric@ agrari@ fluid@ bilateral multilateral unilateral tripartit@ mutu@ reciproc@ conjunt@
    solidari@ concurrente suplente interin@ propietari@ honorari@ definitori@ conducente
    subsecuente subsiguiente derivad@ relacionad@ inherente afin referente tendiente encaminad@
    dirigid@ destinad@ orientad@ enfocad@ basad@ fundad@ motivad@ razonad@ sustentad@ chid@ padre=
    padrisim@ tremebund@ mugre= bendit@ santo= santa= sant@ divin@ economic@ human@ complementari@
    suplementari@ accesori@ opuest@ contrari@ federativ@ soberan@ integral interior fundamental
    estrech@ comicial proveniente enunciativ@ limitativ@ excepcional concursante regular atareado
    atareada atareados atareadas circunstanciad@ pur@ saturad@ apurad@ emproblemad@ preocupad@
    estresad@ comprometid@ pesad@ ligero ligera ligeros ligeras livian@ chafa= chafas= canij@
    pesadit@ cool nice fino fina mejorcit@ igualit@ cerquita lejan@ cercan@ reciente longev@
    inmediat@ instantane@ subit@ repentin@ inesperad@ sorpresiv@ previsible visible invisible
    legible copios@ ordenad@ desordenad@ cuadrad@ redond@ rectangular recto recta curv@ plan@
    llano llana publicable notificable firmable entregable editable imprimible descargable
    consultable verificable medible cuantificable comprobable evaluable calificable sujet@ exent@
    liberad@ acreedor+a ganador+a perdedor+a vencedor+a postor+a hablador+a conciliador+a
    sancionador+a responsabilisim@ buenisim@ altisim@ rapidisim@ facilisim@ dificilisim@
    importantisim@ urgentisim@ interesantisim@ cargadit@ lentisim@ prontisim@ fresc@ fresquecit@
    cumplidor+a trabajador+a dedicad@ comprometedor+a agradable desagradable sencillit@ calientit@
    tempraner@ madrugador+a ocupadisim@ cansadisim@ contentisim@ felicisim@ desfavorable favorable
    positiv@ neutr@ afirmativ@ conclusiv@ exhaustiv@ minucios@ cuidados@ prolij@ pulcr@
    pormenorizad@ sucint@ concis@`,
  ],
];
