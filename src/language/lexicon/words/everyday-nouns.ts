/** Ordinary nouns: the office, the day, the people around it, and what is talked of besides. */
import type { WordRow } from './word-row.ts';

export const EVERYDAY_NOUNS: WordRow[] = [
  [
    'noun',
    `
    abrazo abuso aceite acero acido adorno agua aguinaldo aire ajo alegria alimento alma almuerzo
    altura amistad amor animo ansia apellido apodo apuro apuros= apunte arbol arena armario arma
    arreglo arroz arte asalto asiento asombro atole auto automovil autobus ave ayuda azucar bache
    bano balon banqueta barba barra barrio basura bateria baul bebida belleza beneficio billete
    bicicleta bocadillo boca boda boleto bolsa bolas= bolita bombero borrego bosque bota bote
    boton botella brazo brinco broma bulla burro cabeza cabello cable cabo cafe cafetera cafecito
    cajero calculadora calor calma cama camino camion camioneta camisa cancion candado cansancio
    cantina cana capricho cara caramelo caridad carino carne carro cartera carton cartucho
    cartulina casco casillero castigo catarro celular cena cepillo cerebro cerro cerveza cesta
    chamba chambita changarro charla charola chiste chisme chocolate cielo cigarro cine cinta
    circulo ciudad claridad clase clavo cliente clima cobija coche cocina codo cola collar color
    columna comal comida comodidad compania computadora compu= concierto conejo congestion
    consuelo contestadora conversacion copa coraje corazon cortesia cortina cosa cosita costal
    costilla costumbre crayon crema cristal cruz cuadra cuarto cubeta cubiculo cuchara cuello
    cuento cuerda cuero cuidado culpa cumpleanos cuna cura curiosidad danza deber deberes= decena
    dedo deporte derecha desayuno descanso descuento descuido deseo despedida desvelada diablo
    dibujo diferencia dios distancia docena doctor dolor domicilio dona dosis duda dueno dulce
    edad edificio ejemplo elote emocion empujon enchufe energia engrane engrapadora enojo ensalada
    entrada envase envidia escalera escandalo escena escoba esfuerzo esmero espalda espejo espera
    esperanza espiritu esquina estrella estufa estres etiqueta exceso exito explicacion extremo
    fabrica fama fantasia favor felicidad ferreteria fiebre fiesta figura fila filtro finca
    flojera flor folder folders= forma fortuna forro fotocopia fotocopiadora frase fresa frio
    fruta fuego fuerza funeral gafas= galleta gana ganas= ganador garage gas gasolina gastritis
    gato gis globo golpe goma gota grapa gripa gripe grito guante guerra guitarra gusto habitacion
    hambre harina hecho hechos= hermandad herida hielo hierro hilo historia hogar hombro hongo
    honor hospitalidad hotel hueso huevo humo humor idioma iglesia ilusion indicacion
    indicaciones= ingenio inquietud instinto instruccion instrucciones= intencion intento invierno
    izquierda jabon jardin jarra jornal jugada jugo juguete justificante kilo kilometro lago
    lampara lana lancha lapiz lapicero laptop= laptops= lata lavabo lazo leche lecho lengua lente
    letra letrero leyenda libreta lider liebre limpieza local locura lomo lonche loseta luz llanta
    llave llegada lleno llenado llamado madera madre maleta mancha mandado manera manejo mano
    manteca mantel manzana maquina mar maravilla marcador margen marcha marker mascota materia
    matricula mazo mecate medicina medico memes= mente mentira menu metal metro mezcla miedo miel
    milagro mil millar mina ministro mirada misa mochila moda mole molde moneda montana monton
    monitor moto motor muela muerte mundo muneca muro musica nacimiento nariz natacion naturaleza
    navidad necesidad negocio nieve norte novedad novedades= novela nube nuca nudo nuez obra
    obstinacion ocurrencia odio ofensa oido ojo ojos= ola olla olor oreja orgullo orilla oro
    pantalla pantalon panico panuelo papel papeleo papelito par pared pareja parque particular
    paseo pasillo paso pastel pasta patio pato paz pecho pedal pelea pelicula pelo pelota
    pendrive= pensamiento pensar perfume periodico perro pesar pescado pez pie piedra piel pierna
    pila pileta pincel pintura pinza pipa pizarra pizza placa plancha planta plata plato playa
    pleito pluma plumon pobreza polvo pollo poste postre prenda presa presion prestamo primavera
    primo prisa privilegio problematica procuracion promesa propina prudencia puerta puerto pulmon
    puntada punta puno queso rabia raiz rancho rapidez rasgo rastro raton reaccion rebaja recado
    recamara recuerdo recreo refresco refri regalo regreso reja relampago reloj remedio reparo
    repaso reputacion resfriado resistencia respiro restaurante reto retorno retrato rey rincon
    rio risa ritmo robo rodilla rollo ropa rostro roce ruido rumbo rumor rutina sabor saco salida
    saliva salsa salto salud saludo sangre santo sarten sastre sed semilla sentido sentimiento
    servilleta sesgo sierra siesta siglo significado silencio silla sillon sobrino sofa sol
    soldado solucion sombra sombrero sonido sonrisa sopa sorpresa sospecha subida sudor sueno
    suerte sugerencia suma superficie surco susto tabaco tabique tableta tablero taco talento
    talla tamano tambor tanque tapa tapete taquilla taxi taza te teatro techo teclado tecla tela
    tele television telefonista templo temperatura tension terraza terreno tienda tierra tijeras=
    timbre toner= toners= tipo toalla tono torre torta tortilla tos trabajito traffic= trafico
    trago traje trato trampa tren tribu tristeza tropa truco tumulto turismo uniforme universo
    ventilador vacuna vaca vale valle vapor vaso vejez vela veneno ventana ventanilla verano verbo
    verdura vereda verguenza vestido viajero vida vidrio viento vino virus visa vitamina vivienda
    voz vuelo vuelta yerno yeso zapato zona zorro escalon chequera chat chats= check= guasap tip=
    tips= app= apps= emoji emojis= sticker= stickers= stand= stock= cosas= lastre recordatorio
    avisito pregunta preguntita dudita consultita asuntito temita ondas= onda vibra maneras=
    formas= respecto comentario acomodo apretada vueltas= pendon neta chance vehiculo oficinista
    chafa bronquita desvelo camper mecanico aguante bomba chamaco lugarcito huequito espacito
    ratote chorro bola titipuchal friega talacha faena tequio trancazo trabajal papelerio
    folleteria antojito tamal pozole carnitas gazpacho posada rosca brindis convivio pastelito
    regalito rifa quiniela partidazo mundial temblorcito aguacero granizo calorcito avion horno
    refaccion palomita dedazo brevedad taquito cabina home= office= oficinas= curva latita antojo
    jalon tiron empujoncito manita ayudadita acuerdito asuntillo minutitos= segundito chequeo
    checada revisadita vistazo vueltecita telefonazo llamadota videollamadita grupito reel
    canales= privado inbox= dm=`,
  ],
];
