/** Adjectives of trades, places, seasons and sciences. */
import type { WordRow } from './word-row.ts';

export const TRADE_ADJECTIVES: WordRow[] = [
  [
    'adjective',
    `
    acrilic@ acustic@ adhesiv@ aduanal adyacente aeroportuari@ agricol@ agropecuari@ aledan@
    antropologic@ apatzinguense apostillad@ arancelari@ aristocratic@ arqueologic@ artesanal
    artistic@ arzobispal atmosferic@ autentificad@ autoadherible autoadhesiv@ autografic@
    automatic@ bancari@ bibliografic@ bibliotecari@ bicolor bienal biodegradable biologic@
    brillante burocratic@ campesin@ canadiense capitalin@ capitalino cartografic@ catorcenal
    centenari@ centric@ centroamericano cibernetic@ cientific@ cinematografic@ circundante
    colegiad@ colegial colimense colindante comercial compact@ comunal consular contigu@
    coreografic@ costera costero cuadriculad@ decembrin@ decenal delantera delantero demografic@
    dental deportiv@ desechable diagonal diplomatic@ diurn@ domiciliari@ dominical ejidal
    electric@ electrostatic@ emblematic@ empresarial energetic@ engomad@ enrollable espanol
    espanola esquematic@ estadounidense estenografic@ europea europeo exterior exteriores
    farmaceutic@ ferroviari@ festiv@ foranea foraneas foraneo foraneos forestal fotostatic@
    frances francesa frontal fronteriz@ funerari@ ganader@ geografic@ geologic@ gerencial
    geriatric@ gremial guanajuatense guerrerense hereditari@ hidalguense hidraulic@ hidrologic@
    hipotecari@ hispana hispano historic@ honorific@ horizontal hospitalari@ hotelero humanitari@
    inalambric@ indigenista industrial ingles inglesa inmobiliari@ interactiv@ interdisciplinari@
    invernal jalisciense laminad@ lateral latina latino latinoamericana latinoamericano lazarense
    literari@ ludic@ magnetic@ marmolead@ mate matematic@ matutin@ mazahua mercantil metalic@
    meteorologic@ metropolitan@ mexiquense milenari@ miner@ ministerial minoritari@ monetari@
    monocratic@ monocromatic@ movil multidisciplinari@ multimedia music@ nahua navidena navidenas
    navideno navidenos neumatic@ nobiliari@ nocturn@ norteamericano notarial obrer@ optic@
    organic@ originari@ ortografic@ otomi otonal pacific@ parcelario parlamentari@ partidari@
    partidist@ patronal patzcuarense pecuari@ pediatric@ penitenciari@ periferic@ perimetral
    pesquer@ petrol@ planetari@ plastic@ plastificad@ plegable plenari@ policrom@ portatil
    portuari@ presidencial presupuestari@ primaveral protocolari@ provincian@ psicologic@
    psiquiatric@ publicitari@ queretana queretano quimic@ quinquenal quirurgic@ reaccionari@
    reciclable recreativ@ restaurantero revolucionari@ robotic@ rutinari@ sabatin@ sahuayense
    satelital satinad@ secretarial sedentari@ serrana sexenal sindical sismic@ sistematic@
    sociologic@ sonor@ subsidiari@ suburban@ tarasca tarasco teatral termic@ terracalenten@ textil
    tipografic@ topografic@ translucid@ trasera traseras trasero traseros tributari@ tricolor
    trienal turistic@ unitari@ uruapense util@ utilitari@ veranieg@ vertical vespertin@
    veterinari@ volcanic@ zamorana zamorano zitacuarense`,
  ],
];
