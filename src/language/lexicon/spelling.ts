/**
 * How people type and what they mean, word by word. A table only: nothing is guessed by likeness, and no row writes what
 * is itself a word or a verb's form.
 */

import { PHONE_ROWS } from './phone-spelling.ts';

/** What is meant, then how it is typed. Folded. */
const ROWS = `
quedo | kedo qdo qedo quedp qeudo qudo
quede | kede qde
queda | keda qda qeda
quedan | kedan qdan
quedaron | kedaron qdaron qedaron quedaorn
quedamos | kedamos qdamos
hecho | echo hehco hceho hecjo heho hexo done
hecha | echa heca hehca
hechos | echos hehcos
hechas | echas hehcas
listo | lsito liston lisot ilsto listp litso lisyo lixto lisro lusto listisimo listito ready
lista | lsita litsa lisat listisima listita
listos | lsitos litsos listisimos
listas | lsitas litsas listisimas
terminado | termiando treminado terminao terminadp terminaod temrinado terinado termindo
terminada | treminada termianda terminaad termidada
termino | trmino tremino
termine | trmine
terminamos | terminmos treminamos
concluido | concluydo cncluido conluido concluisdo
concluida | concluyda conluida
concluyo | concluio
finalizado | finalisado finalzado
finalizada | finalisada
realizado | realisado relizado reailzado realizdo realzado
realizada | realisada relizada realizda
realizo | realiso relizo
realice | realise
cumplido | cunplido cumpldio complido
cumplida | cunplida cumpldia
acabado | acabao
acabe | akabe acave
entregado | entregao entergado entregdao entragado etregado
entregada | entergada entregda
entregados | entergados etregados
entregadas | entergadas
entregue | entrege entreque
entrego | entergo
enviado | enviao enbiado embiado envaido enviaod
enviada | enbiada embiada envaida
envie | enbie embie
envio | enbio embio
enviamos | enbiamos embiamos
mandado | mandao
mande | mnde
notificado | notificao notifcado notficado
atendido | atnedido
publicado | publicao
cerrado | cerrao
hizo | iso izo hiso
hice | ise hise ize
hicimos | isimos hisimos izimos icimos
hicieron | isieron hisieron hicieorn icieron
hacer | aser acer haser
haciendo | asiendo haciedno hasiendo
haya | aiga haiga
hay | ay hai
hubo | ubo
habia | abia avia
a ver | aber aver
ahi | ahy
aqui | aki aky
ahora | aora haora
ahorita | orita horita aorita ahoritita ahoritta oritita
hasta | asta hsta hst
hace | ase
hacen | asen
van | vn ban
vamos | bamos vmos
voy | boy
va | ba
llevamos | llevams yevamos llebamos yebamos llevmos levamos
llevo | yevo llebo yebo
llego | yego
llegaron | yegaron
ya | iia
ya esta | yasta yaesta yata
ya estan | yastan yaestan
ya quedo | yaquedo yakedo yaqdo
ya se | yase
ya estuvo | yaestuvo
no se | nose
no hay | nohay
se hizo | sehizo
se envio | seenvio
todo listo | todolisto
no te preocupes | ntp
no te creas | ntc
tengo | tngo tenog
tenemos | tnemos tenms tenems
tiene | tine
estoy | toy stoy estoi toi
esta | sta ta
estan | stan
estamos | tamos stamos
estaba | taba staba
estuvo | estubo
estuvimos | estubimos
tuvo | tubo
tuvimos | tubimos
dijeron | dijieron
hiciste | hicistes
terminaste | terminastes
enviaste | enviastes
mandaste | mandastes
quiero | kiero qiero
falta | falata flata fatla
faltan | flatan fatlan
pendiente | pndte pend pendte pendinte pendeinte pediente pendietne
pendientes | pendts pends pendintes pedientes pendietnes
porque | xq pq xk pk porq pork xke porke pke pqe prque
por | x
que | q k ke qe
quien | kien qien
cuando | cndo kuando qando cdo cuand
donde | dnd dond dde
como | kmo komo cmo
cuanto | kuanto qnto
pues | ps pos pus pss pz
pero | xro xo
para | pa xa pra
para el | pal
de | d
te | t
bien | bn
tambien | tmb tbm tb tmbn tambn tmbien tanbien
tampoco | tanpoco tmpoco
entonces | entons tons ntons entonses
despues | dsp dsps dspues despuez
desde | dsd
aunque | aunq aunke
muy | mui muii
mucho | muxo mxo
muchas | muxas mchas
todo | tdo to todito tood
toda | toa tda
todos | tdos tods toditos
todas | tdas toas toditas
nada | nda
no | nop nel noup
si | zi
solo | nomas namas
poquito | pokito
poco | poko
manana | mnna mnana manna mnn manaan
hoy | hoi
verdad | vdd bdd
mensaje | msj msg
mensajes | msjs
documento | docuemnto documetno documneto docto
documentos | docuemntos docs doctos
oficio | ofcio oficip ofiico ofico
oficios | ofcios oficos
informe | infrome ifnorme imforme
informes | infromes imformes
reporte | reprote rreporte
reunion | reunon runion reunuon reuniom
sesion | secion sezion sesio zesion
capacitacion | capasitacion capacitasion
notificacion | notificasion
solicitud | solisitud solicutud
convenio | conbenio combenio convneio
acuerdo | acurdo
evidencia | evidensia evidecnia
taller | tayer
curso | curzo
circular | sircular
departamento | depto dpto
secretario | srio
secretaria | sria
administracion | admon
municipio | mpio
municipios | mpios
estado | edo
minutos | mins
gracias | grasias grax graxias graicas gracais thx ty tks thanks grac grcs
saludos | slds sldos saluods sldo
buenos | vuenos buenso bnos
por favor | porfa porfas porfis porfavor xfa xfas plis pls please pliz xfavor
por fin | porfin
de acuerdo | deacuerdo
a lo mejor | alomejor
tal vez | talvez
a veces | aveces
o sea | osea
en serio | enserio
en el | enel
en la | enla
a los | alos
whatsapp | wasap whats wats guats wa whatsap
perdon | perdn
disculpe | disculp
equivoque | ekivoque equiboque
borralo | vorralo borrlo
`;

/** Each typed form beside what is meant. */
export const typedForms = (): [typed: string, meant: string][] =>
  (ROWS.trim() + PHONE_ROWS)
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [word = '', typed = ''] = row.split(' | ');
      return typed.split(' ').map((form): [string, string] => [form, word]);
    });

let meant: Map<string, string> | undefined;

/** What a folded word is meant to be, several words at times; undefined where it stands as it is. */
export const correctSpelling = (form: string): string | undefined =>
  (meant ??= new Map(typedForms())).get(form);
