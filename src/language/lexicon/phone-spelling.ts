/** How people shorten words on phones, run them together and write them by their sound; the rest is in spelling.ts. */

/** What is meant, then how it is typed. Folded. */
export const PHONE_ROWS = `
quedo | kdo
queda | kda
quedaron | kdaron
quedamos | kdamos
terminamos | terminams
enviamos | enviams
hicimos | hicims
esta | estaa
estamos | estams
que | qeu
bien | vien
manana | mniana
documentos | dctos docum
oficios | ofs
informe | inf
informes | infs
reunion | reu runin
capacitacion | capac
notificacion | notif
solicitud | solic
curso | crso
gracias | gcs gracs grasia grcias
por favor | porfaa xfaa pfa
del | dl
reuniones | reus reunions
administrativa | admva admtva
administrativo | admvo admtvo
administrativos | admvos
administrativas | admvas
oficina | ofna ofi
direccion | direc direcc
gobierno | gob gobno
notificaciones | notifs notificasiones
expediente | exped expte
expedientes | expeds exptes
solicitudes | solics solisitudes
actividad | activ
actividades | activs
evaluacion | eval evaluasion
evaluaciones | evals evaluasiones
capacitaciones | capacs capasitaciones
secretarias | srias
departamentos | dptos deptos
ejecutiva | ejva
ejecutivo | ejvo
organizacion | organiz organisacion
generales | grales
nacional | nal
numeros | nums
fojas | fjs
miercoles | mier mierc miercols
jueves | jue juev jvs
viernes | vier viernez biernes
martes | mtes
sabado | sabdo
semana | smana semna sman
semanas | sems
horas | hras
ayer | aller ayr hayer aier
antier | antir
tarde | trd
noche | nche
subi | suvi
subio | suvio
subimos | suvimos
subieron | suvieron
llevan | yevan llebn
llevaba | yevaba llebaba
llegue | yege llege
llame | yame
llamada | yamada llamda
llamadas | yamadas llamdas
llenar | yenar
oye | olle
vaya | valla
haga | aga
hagan | agan
hacemos | asemos acemos
haremos | aremos
hable | able
hablamos | ablamos
mandamos | mandams mndamos
entregamos | entregams
notificamos | notificams
realizamos | realizams realisamos
elaboramos | elaborams
seguimos | seguims
cursos | curzos crsos
sesiones | seciones sesions seziones
correo | coreo korreo
correos | coreos korreos
plataforma | plataf platforma
sistema | sist
foto | fto
firma | frma
lleva | yeva lleba
nuevo | nuebo
nueva | nueba
revise | rebise
revisar | rebisar
aprobado | aprovado
aprobada | aprovada
aprobo | aprovo
recibido | resivido resibido recivido
recibi | resivi resibi recivi
recibimos | resivimos resibimos recivimos
recibio | resivio resibio recivio
servicio | serbicio servisio
archivo | archibo
archivos | archibos
vacaciones | bacaciones vacasiones
proceso | proseso
avance | abance avanse
avances | abances avanses
diciembre | disiembre dicembre
septiembre | septimbre septiembr
noviembre | nobiembre
okay | okk okidoki okeyy
igual | iwal
alguien | alguin
siempre | simpre siemre
todavia | todabia toavia tdavia
aun no | aunno
ya no | yano
ya mero | yamero
ahi va | ahiva
ahorita no | ahoritano
si se | sise
de que | deque
lo que | loque
con el | conel
para que | paraque
`;
