/** Nouns of everyday life that are of no bearing on the work. */
import type { WordRow } from './word-row.ts';

export const COMMON_NOUNS: WordRow[] = [
  [
    'noun',
    `
    fabricante falda farmacia fauna festival filosofia filosofo flora flota fogata folclor fosil
    fotografo frasco frontera fundador futbol galeria gallina gallo ganaderia garganta genio
    gerente germen gimnasio girasol glaciar goleada grano grua guacamole guayaba guirnalda
    habitante hacha helado helicoptero heroe herrero historieta hoguera horizonte hormiga huerto
    huesped identificador iman imperio indumentaria ingrediente insecto insignia inventor
    invernadero isla jaguar jarabe jardinero jarron jaula jeringa jinete jornalero joya juguetera
    justiciero laberinto ladrillo laguna lapida lavanderia leccion lechuga lector lentitud letrina
    levadura libelula limon limosna lingote literatura litro llanura locutor loteria lugareno
    luminaria machete maestria maiz maleza mamifero manantial mandarina manglar maniobra maqueta
    maraton mariachi mariposa marisco marmol martillo mascarilla matematicas mecanografo medalla
    melodia melon membresia mercancia meridiano mermelada meteorologia mezcal milpa minero
    miniatura minibus mirador mitin mito modista molino monasterio monumento mosaico motocicleta
    muralla museo musico nectar nevada nido niebla nopal notificador novelista nuera obrero oceano
    odontologo ofrenda olivo orador orquesta ortografia oruga oxigeno paciente paella paja pajaro
    paletas palma paloma panadero pantano parabrisas paracaidas parachoques paraguas paraiso
    pasajero pasaporte pasteleria pastor patente patrulla peaton pedagogo pelicano peluqueria
    penca pensionado pepino perfumeria pesca pescador petalo petate petroleo pianista piano
    picadero pimienta pinguino pino piramide piscina pista platano plomero poema poesia poeta
    polea poligono porche portero poza pradera pregonero principe prisma profeta prologo
    promontorio protagonista proyectil pulque pulsera quesadilla quiosco radar radiografia rana
    rebozo receta recetario recinto reflector regadera religion remo repostera resorte retablo
    ribera rifle rima rimbombante rinon rompecabezas ropero ruiseuuor sabio sacerdote salchicha
    salero salmon sandia sarape sardina satelite secador selva sendero sensor serpiente serranuna
    seudonimo silueta sirena sismografo sobremesa socio soldadura sombrilla sonata soprano sortija
    subasta submarino subtitulo suburbio sudadera talabartero tapiz taquero tarima tarro techumbre
    tejado tejido telescopio telon templado tenedor tenista tentempie termometro ternura tertulia
    tesoro textil tinaco titere tlapaleria tobillo tocador tomografia tonelada topografo tornado
    torneo tornillo toro tostada tractor trailer tranvia trapo tripode trofeo trompeta tuberia
    tunel turista ultramarino umbral unguento utensilio uva vagon valentia vaquero varilla velero
    velocidad vendedor ventanal verja vestuario veterano vibora vihuela vinedo violin virrey
    visera vivero volcan yate yegua yogur yunta zaguan zanahoria zapateria zapatero zocalo
    zoologico insistencia compendio difteria escondite estigma estratega fortaleza ingenieria
    medicacion meditacion participio radiacion resignacion continencia conserjeria cremacion
    compresion cualificacion aparceria epidemiologia extranjeria homologia pedagogia cercania
    cuerno cumbre cuneta cuartucho culebra armonia alergia autoria asilo atraco bancada baqueta
    balde bordo bravura cadena caldo calzado capote caldero cajera dividendo ecologia energetico
    esperma estirpe estadia gorro labranza planilla plastico plastica puntero relieve recuadro
    peticionario reemplazo seguidor padrino madrina ahijado sobrina nieta bisnieto cunado cunada
    concuno hijastro hermanito bebita ninera nana guarderia kinder preescolar bachillerato
    licenciatura doctorado posgrado cedulario tesis tesina sinodal colegiatura hipoteca predial
    gasolinera autopista glorieta camellon ceros=`,
  ],
];
