/** Towns of the state, and institutions by their letters. */
import type { WordRow } from './word-row.ts';

export const INSTITUTIONS: WordRow[] = [
  [
    'place',
    `
    ahuiran angahuan arantepacua aranza atacheo atapaneo atecuaro bellavista benitojuarez
    briseuuas caleta caletilla canacintra canaco canirac capacuaro carapan carrizal cbtis ccz cdi
    ceaip ceav cecufid cecut cecytem cefpp cetis cevem cfe cheranatzicurin chiquimitio cide cidem
    ciesas cjf cmic cnca cndh cnv cobaem cocotra cocucho coespo cofepris cointzio colef colmich
    comachuen comapa conacyt conafor conagua conahcyt conalep conapred conavim condusef coparmex
    corupo cpv cuitzillo cuparataro cuto cvl dgeti dgie dgp dif dpfp dsi elpilon ensm epsv fepade
    fge fgr fisel flacso foviste guacamayas huacana icap icatmi ihuatzio imcine imjuve
    imssbienestar inah inap inapam inba inegi infiernillo infonavit infotec inmujeres inpi italia
    itam itesp itsu janitzio japac jaracuaro jaripeo jde jesusdelmonte jle lahuacana lapiedad
    lasorejas lne marcoscastellanos monteleon nurio ocumicho ooapas patamban pemex pgr pichataro
    pipp playaazul pomacuaran poturo prodecon profeco profepa queretanillo quinceo rfe rnp rspe
    sader sagarpa sanangel sanjose sanpedro santafe sapas sct sectur secum sedatu sedeco sedena
    sedesoh sedum sefeco segob seimujer semar semarnat semujer seplader sevina sfa shcp sice sif
    sipinna sirf sisap snr spe srt ssp sspc stn stps strm tacicuaro tanaco tarecuato tecmor tecnm
    teemich telcel telmex teremendo tinguuindin totolan tungareo turicuaro ucemich uiim umecuaro
    undameo upci uranden urapicho utce utigyd utvm uvm vecd vistahermosa vmre vocd voed vrfe vrfed
    yunuen zicuiran zirosto zores`,
  ],
];
