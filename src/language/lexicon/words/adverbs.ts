/** Courtesies, how people are addressed, and adverbs. */
import type { WordRow } from './word-row.ts';

export const ADVERBS: WordRow[] = [
  [
    'courtesy',
    `
    gracias agradecimiento agradecimientos saludo saludos saluditos hola holi holis buenas buenos
    buen buena favor perdon perdone perdonen disculpa disculpas disculpe disculpen atte
    atentamente atentos atento atenta cordial cordiales cordialmente cordialidad estimad@
    estimadisim@ apreciable apreciables respetable respetables distinguid@ ok oki okas oks okay
    okey okis okei oka enterad@ recibid@ entendid@ copiado copiada copy jaja jajaja jaj jajaj ja
    jeje jejeje jiji jajajaja jejejeje jijiji orale sale va vale sobres arre andale andele bueno
    perfecto perfecta excelente excelentes genial padrisimo super felicidades felicitaciones
    enhorabuena bravo oye oiga oigan ey hey ei ah oh eh mm m hmm uy ups upss uff uf chin caray
    hijole bonito bonita lindo linda excelentisimo bendiciones bendicion abrazo abrazos besos
    adios bye chao servidor servidora respetuosamente ordenes orden gusto placer pena
    lastima sorry bienvenid@ provecho amen igualmente anotado anotada noted roger tqm chido chida
    chidas chidos padre yei yeii yay wow venga suerte exito exitos amablemente amable amables
    amabilidad molestia molestias paciencia comprension dios primeramente mande diga ciao btw fyi
    andenle chole aguantenme aguantame esperenme esperame animo animos`,
  ],
  [
    'address',
    `
    lic lics licenciad@ licen licda licdo jefe jefa jefes jefas jefecito jefecita jefazo jefaza
    profe profes profesor profesora profesores maestr@ maese mtro mtra mtros ing inge inges
    ingenier@ dr dra doctor doctora doctores doc contador contadora conta cp c arq arquitect@
    companer@ compa compas equipo equipazo amig@ amiguit@ don dona dn senor senora senores senoras
    senorita srita sr sra srs sres sras muchach@ chic@ chav@ colega colegas bot robot gente chicos
    bandita raza banda querid@ hermano hermana mano manito mana carnal comadre compadre mijo mija
    hij@ tocayo tocaya joven jovenes caballero dama damas caballeros secre patron patrona capi
    comandante presi conse consejera consejero secretario secretaria presidenta presidente
    director directora coordinador coordinadora titular wey bro brother maistro paisano linda`,
  ],
  [
    'intensifier',
    `
    muy mas bien perfectamente totalmente completamente debidamente oportunamente formalmente
    puntualmente correctamente exitosamente satisfactoriamente integramente cabalmente plenamente
    efectivamente eficazmente eficientemente adecuadamente legalmente oficialmente finalmente
    felizmente afortunadamente definitivamente absolutamente ampliamente exactamente precisamente
    rigurosamente estrictamente cumplidamente diligentemente ordenadamente realmente
    verdaderamente sumamente super requete reteque requetebien favorablemente positivamente
    unanimemente unanimidad validamente fielmente directamente fehacientemente solemnemente machin
    chido padrisimo chidisimo padre chingon`,
  ],
  [
    'adverb',
    `
    aqui aca ahi alli alla arriba abajo afuera adentro dentro adelante atras detras delante encima
    debajo enfrente lejos aparte lado siempre seguido frecuentemente constantemente continuamente
    permanentemente mensualmente semanalmente diariamente anualmente trimestralmente
    semestralmente bimestralmente quincenalmente periodicamente ordinariamente extraordinariamente
    tarde temprano rapido rapidamente despacio lentamente asi entonces personalmente fisicamente
    digitalmente electronicamente telefonicamente virtualmente presencialmente verbalmente
    manualmente automaticamente internamente externamente institucionalmente conjuntamente
    colectivamente individualmente separadamente juntos juntas simultaneamente paralelamente
    sucesivamente respectivamente especialmente principalmente particularmente generalmente
    comunmente basicamente esencialmente concretamente especificamente expresamente tacitamente
    textualmente literalmente propiamente consecuentemente consiguientemente subsecuentemente
    anticipadamente extemporaneamente urgentemente brevemente detalladamente minuciosamente
    cuidadosamente atinadamente voluntariamente libremente facilmente dificilmente simplemente
    sencillamente justamente justo despuesito tempranito rapidito nuevamente siquiera mejor acorde
    adrede administrativamente juridicamente economicamente presupuestalmente tecnicamente
    operativamente publicamente localmente nacionalmente unilateralmente transversalmente
    alternadamente indistintamente independientemente anexamente adjuntamente honestamente
    sinceramente francamente logicamente curiosamente fijo recio quedito seguidamente acto
    continuo viceversa etc etcetera tan inclusive incluso ademas asimismo igualmente normalmente
    regularmente habitualmente usualmente antes bis despacito rapidin altiro derechito directito
    juntito solito juntitos tempranisimo tardisimo`,
  ],
];
