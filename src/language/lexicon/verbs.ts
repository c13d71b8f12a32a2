/**
 * The verbs that people write under a card, each by what it does to the work: a verb stands in one class. How it is
 * conjugated is in irregular-verbs.ts; what is not named there is regular, spelling included.
 */
import { OTHER_VERBS } from './other-verbs.ts';
import type { VerbClass } from './verb.ts';

const VERBS: [verbClass: VerbClass, verbs: string][] = [
  [
    'finishes',
    `
    terminar concluir finalizar completar cumplir cumplimentar cerrar acabar finiquitar culminar
    consumar solventar satisfacer saldar liquidar concretar cubrir clausurar desafanar colmar
    zanjar`,
  ],
  [
    'performs',
    `
    hacer dar realizar efectuar ejecutar elaborar desarrollar operar celebrar sesionar impartir
    rendir firmar suscribir signar formalizar protocolizar instrumentar implementar instalar
    aplicar integrar desahogar atender responder contestar resolver aprobar validar autorizar
    avalar ratificar capacitar evaluar supervisar verificar inspeccionar monitorear vigilar
    fiscalizar auditar registrar capturar actualizar digitalizar escanear archivar foliar sellar
    rubricar imprimir engargolar empastar encuadernar fotocopiar corregir subsanar rehacer reponer
    enmendar modificar adecuar ajustar armonizar homologar dictaminar sistematizar compilar
    concentrar consolidar recopilar unificar conciliar cotejar depurar clasificar inventariar
    ordenar respaldar redactar escribir transcribir traducir formular crear generar construir
    conformar constituir establecer configurar producir editar grabar filmar dibujar ilustrar
    montar armar confeccionar llenar requisitar vaciar emitir expedir dictar coordinar participar
    intervenir asistir acudir moderar presidir conducir dirigir organizar reunir juntar analizar
    estudiar investigar diagnosticar calcular medir cuantificar ponderar calificar acreditar
    certificar documentar comprobar fundamentar motivar argumentar otorgar adjudicar contratar
    adquirir comprar pagar facturar nombrar designar elegir votar sortear inscribir reclutar
    seleccionar entrevistar encuestar visitar reparar arreglar adoptar determinar decretar
    sancionar reformar colaborar coadyuvar fortalecer impulsar fomentar promover potenciar
    propiciar procurar garantizar orientar asesorar apoyar sensibilizar concientizar alimentar
    vincular enlazar intercambiar observar acompanar sustanciar diligenciar tramitar radicar
    admitir ejercer comisionar sustentar exponer cursar practicar despachar sacar trazar componer
    sostener extraer renovar reforzar desplegar probar demostrar asentar oficializar consensar
    consensuar empalmar testar engrapar perforar encuadrar rotular etiquetar empaquetar membretar
    maquilar tabular graficar cruzar pautar georreferenciar mapear migrar parametrizar habilitar
    deshabilitar desinstalar reinstalar reabrir restaurar sufragar computar escrutar insacular
    empadronar credencializar custodiar resguardar sanitizar empacar limpiar acondicionar amueblar
    surtir abastecer suministrar levantar impugnar conceder arrendar aportar desglosar estructurar
    formar transparentar priorizar optimizar profesionalizar retroalimentar reactivar redisenar
    regularizar reimprimir replicar representar interponer demandar denunciar deliberar desagregar
    diagramar examinar identificar insertar institucionalizar legalizar maximizar movilizar
    normalizar perfeccionar proteger reconfigurar redefinir rescatar restablecer simplificar
    simular transportar transformar uniformar visibilizar zonificar enlistar formatear rehabilitar
    remodelar reclasificar escriturar perifonear volantear conmemorar homenajear delimitar
    estimular incentivar esclarecer especificar sustituir ampliar extender permutar adscribir
    introducir separar dividir desempenar brindar ofrecer prestar contribuir auxiliar interactuar
    abordar incluir numerar justificar cobrar rentar valorar descargar colocar pegar pintar copiar
    relevar suplir recorrer adaptar preservar engrosar readscribir reasumir puntear pavimentar
    bordar reordenar reagrupar agrupar reubicar enumerar acotar redondear consignar plasmar
    testear palomear solucionar laborar reintegrar financiar compulsar glosar evacuar`,
  ],
  [
    'delivers',
    `
    enviar reenviar mandar entregar notificar emplazar publicar remitir difundir divulgar circular
    distribuir repartir presentar socializar publicitar promocionar transmitir transferir exhibir
    depositar proporcionar proveer facilitar dotar cargar liberar salir rolar dispersar entablar
    propagar viralizar postear tuitear mensajear girar aventar exportar diseminar mostrar regalar
    remesar`,
  ],
  [
    'passes',
    `
    turnar canalizar pasar derivar delegar someter encomendar encargar reasignar trasladar elevar
    referir redirigir encauzar reencauzar`,
  ],
  [
    'receives',
    `
    recibir llegar acusar recepcionar obtener recuperar recoger recolectar conseguir aceptar
    ingresar captar acopiar percibir heredar recaudar allegar`,
  ],
  [
    'starts',
    `
    iniciar comenzar empezar arrancar abrir emprender lanzar inaugurar aperturar instaurar
    estrenar`,
  ],
  [
    'arranges',
    `
    agendar convocar solicitar preparar programar requerir gestionar cotizar calendarizar planear
    planificar pedir proyectar proponer plantear invitar citar reservar apartar prever alistar
    acordar pactar negociar convenir definir fijar concertar consultar instruir asignar recabar
    disenar bosquejar esbozar cuadrar exhortar presupuestar licitar postular comprometer contactar
    perfilar ofertar sondear dimensionar estipular concursar preagendar apalabrar predisponer
    idear destinar bocetar delinear maquetar conminar`,
  ],
  [
    'continues',
    `
    avanzar trabajar seguir revisar continuar proseguir checar afinar pulir ultimar detallar
    retomar reanudar procesar insistir aguardar mejorar complementar profundizar adelantar apurar
    acelerar agilizar evolucionar progresar retocar averiguar chambear enfocar repasar replantear
    explorar ensayar perseguir intensificar aterrizar amarrar rastrear compaginar deshebrar
    desmenuzar reanalizar reajustar releer recalibrar ahondar recapitular`,
  ],
  [
    'fails',
    `
    suspender cancelar posponer rechazar atorar trabar detener diferir aplazar reprogramar
    reagendar recalendarizar postergar perder olvidar devolver regresar fallar fracasar retrasar
    atrasar demorar tardar impedir bloquear frenar parar pausar desechar descartar denegar negar
    declinar interrumpir caer romper descomponer desistir omitir incumplir vencer caducar expirar
    extraviar traspapelar enfermar renunciar invalidar revocar sobreseer prohibir restringir
    rezagar obstaculizar complicar dificultar estancar saturar danar tronar morir desertar
    prescribir condicionar imposibilitar retener abstener quebrar entorpecer obstruir truncar
    malograr frustrar multar inhabilitar tumbar reventar colapsar estropear averiar perjudicar
    hackear rebotar entrampar descarrilar desfasar trompicar desinflar inundar congelar agotar
    reprobar fastidiar abandonar botar desbordar sobrecargar ciclar desconfigurar empantanar
    atascar fenecer precluir fracturar abortar desatender descuidar desautorizar deponer vetar
    sabotear paralizar inmovilizar desvirtuar extralimitar desfondar desplomar corromper
    contaminar infectar destruir falsificar incendiar desviar deteriorar descalificar desaprobar
    derrumbar robar suprimir fingir disimular tambalear titubear destituir malgastar saquear
    secuestrar demoler desmayar evaporar hospitalizar convalecer raptar`,
  ],
  [
    'says',
    `
    decir avisar comentar confirmar preguntar informar reportar comunicar mencionar senalar
    indicar explicar aclarar platicar hablar llamar asegurar afirmar manifestar expresar declarar
    anunciar advertir recordar sugerir recomendar prometer precisar puntualizar repetir rectificar
    jurar constatar referenciar telefonear conversar dialogar discutir debatir describir enterar
    rogar chatear textear relatar narrar resumir sintetizar aludir aseverar desmentir corroborar
    alertar chismear enunciar objetar cuestionar exigir remarcar subrayar externar reafirmar
    enfatizar alegar aducir esgrimir testificar atestiguar apercibir patentizar vocear pregonar
    murmurar balbucear bufar exclamar inquirir interrogar interpelar reclamar protestar
    parafrasear proclamar profesar wasapear whatsappear rumorar rumorear susurrar secretear
    delatar denotar insinuar`,
  ],
  [
    'thinks',
    `
    creer suponer parecer esperar pensar imaginar considerar opinar dudar sospechar desear estimar
    sentir confiar entender comprender saber desconocer ignorar conocer constar intuir presumir
    decidir pronosticar adivinar deducir inferir vislumbrar especular conjeturar concebir meditar
    cavilar vacilar anhelar ansiar reputar vaticinar prejuzgar recelar desconfiar`,
  ],
  [
    'lacks',
    `
    faltar restar adeudar carecer pender`,
  ],
  [
    'has',
    `
    haber tener poseer disponer contener existir`,
  ],
  [
    'is',
    `
    ser estar quedar encontrar hallar permanecer resultar andar mantener obrar yacer`,
  ],
  [
    'counts',
    `
    ir llevar sumar contar acumular totalizar contabilizar ascender agregar aumentar anotar
    apuntar alcanzar rebasar superar exceder incrementar sobrepasar adicionar anadir`,
  ],
  [
    'can',
    `
    poder deber querer lograr pretender intentar tratar soler necesitar permitir preferir ameritar
    acostumbrar ocupar atrever animar`,
  ],
  [
    'undoes',
    `
    deshacer borrar anular equivocar revertir quitar eliminar retirar desmarcar confundir errar
    reversar retractar desdecir retrotraer`,
  ],
  [
    'attaches',
    `
    adjuntar anexar compartir subir colgar linkear`,
  ],
  [
    'greets',
    `
    agradecer disculpar saludar perdonar felicitar lamentar apreciar reiterar despedir apenar
    bendecir congratular compadecer ovacionar vitorear`,
  ],
  ['other', OTHER_VERBS],
];

/** Infinitives, folded, each with its class. */
export const verbs = (): [verb: string, verbClass: VerbClass][] =>
  VERBS.flatMap(([verbClass, packed]) =>
    packed
      .trim()
      .split(/\s+/)
      .map((verb): [string, VerbClass] => [verb, verbClass]),
  );
