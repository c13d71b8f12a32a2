/** The nouns of the trade that are no unit of a line: law, elections, organisation, training, money, machines. */
import type { WordRow } from './word-row.ts';

export const WORK_NOUNS: WordRow[] = [
  [
    'noun',
    `
    abrogacion abstencion accesibilidad acceso accionar aceptacion aclaracion acompanamiento
    acopio acordado acreedor actitud acto actor actuacion actuario adhesion admision adscripcion
    afiliacion agencia agrupacion ahorro alcance alegato alianza almacenamiento alternancia
    alumnado ambito amparo analitica antecedente antiguedad anuencia aportacion aprendizaje
    aprobacion aprovechamiento archivista archivistica aresto argumento armonizacion arqueo
    arrendamiento articulacion asentamiento asignacion asignatura asistencia asociacion aspecto
    atribucion audiencia aula aumento autentificacion autonomia autorizacion auxilio aval balotaje
    bien bienes= biometria brecha buro busqueda calidad calificacion calculo camara campo canal
    cantidad canje capacidad caracter cartografia caso catastro categoria catedra cateo
    celebracion censo centralizacion certeza certamen ciberseguridad ciencia circunscripcion cita
    clasificacion clave coadyuvancia cobertura cobro codigo colaboracion colecta colegio comercio
    comicio comodato competencia competicion componente comportamiento comprension computo
    concentracion concentrado concepto concertacion conclusion condicion conducta conectividad
    conexion confianza configuracion conflicto conformacion conformidad conocimiento consenso
    conservacion consideracion consideraciones= consolidacion constitucion construccion
    contabilidad contacto contenido contexto continuidad contraparte contrasena contratacion
    contribucion control controversia convivencia cooperacion corresponsabilidad costo costeo
    cotejo creacion credito cuantificacion cubrebocas cuenta cuentas= cuerpo cuestion cultura
    cumplimiento cuota curriculum curricula debate decision declaracion declaratoria decreto
    deduccion definicion defensa delito democracia denominacion deposito depuracion derecho
    derogacion desahogo descarga descripcion desempeno designacion despliegue destinatario destino
    determinacion deuda devengo diagnosis dialogo dieta difusion diligencia dimension dinamica
    dinero diplomacia disciplina discapacidad diseno disponibilidad disposicion dispositivo
    distribucion distritacion diversidad divulgacion docencia doctrina documentacion dominio
    donacion dotacion economia edicion educacion efecto eficacia eficiencia egreso ejecucion
    ejecutoria elaboracion eleccion elector electorado elegibilidad emblema emision
    empadronamiento emplazamiento empleo empoderamiento enfoque ensenanza entendimiento entorno
    enumeracion equidad equilibrio equipamiento escala escalafon escenario escrutinio escuela
    esfera espacio especie especificacion estabilidad estado estamento estandar estatus estatuto
    estimulo estrategia estructura etica etnia evolucion excusa exencion exigencia existencia
    experiencia experto expresion extension facilidad facultad favorabilidad federacion fiabilidad
    fideicomiso fiscalizacion flujo fomento fondo formacion formalidad formalizacion formulacion
    fortalecimiento fraude frecuencia frente fuente fuero funcion funcionamiento fundacion
    fundamentacion fundamento funciones= ganancia garantia gasto genero generacion geografia
    gerencia gestoria gobernabilidad gobernanza grado gratuidad gravamen gremio habilidad
    habilitacion hacienda herramienta historial homologacion honorario honradez honestidad horario
    hosting= idea identidad identificacion ideologia impacto imparcialidad imparticion
    implementacion importancia importe imprenta impresion impresora impuesto impulso incorporacion
    independencia indole induccion informacion info= informante infraestructura infraccion ingreso
    innovacion inscripcion insaculacion instrumentacion instrumento integracion integralidad
    integridad inteligencia interaccion intercambio interes intereses= interlocucion intermediario
    internacionalizacion interposicion interpretacion intervencion interventoria introduccion
    inversion itinerario juicio juramento jurisdiccion jurisprudencia justicia labor laboratorio
    legalidad legislacion legislatura legitimidad lema lenguaje ley lexico liberacion libertad
    licitante liderazgo litigio lealtad lectura logistica logo logotipo logro lucha mandato
    maquinaria marca marco mascara mampara mecanismo mecanica mediacion medicion medida medio
    mejora mencion mensajeria mercado metodo migracion mision mobiliario modalidad modelo
    modernizacion modo monto moral motivacion movilidad municipalizacion narrativa negociacion
    nivel nombre normatividad normativa nulidad numeraria numero objetividad objetivo objeto
    oferta oficial operacion operativo operador opcion oportunidad oralidad orden ordenamiento
    organo origen paqueteria paridad parlamento partida partidismo patrimonio pena percepcion
    periodicidad perito permanencia personalidad personeria perspectiva pertinencia peso pesos=
    pleno pluralidad poblacion poder ponderacion postura postulacion potestad practica precampana
    precedente precepto precio precisado predio preferencia premio preparacion prerrogativa
    prerrequisito presencia prestacion prevision prevencion primaria prioridad privacidad
    procedencia proceso proclamacion produccion profesionalizacion profesion progreso promedio
    pronostico propaganda proporcion proposito proteccion protesta providencia proveeduria
    provision publicidad publicitacion puntaje quehacer radio radiodifusion ramo rama ranking=
    ratificacion razonamiento reactivo realidad realizacion reasignacion recepcion receptor
    reclamo recomendacion recoleccion reconsideracion recopilacion rector rectoria recuento
    recuperacion reclutamiento redaccion redistritacion reeleccion reembolso referencia referendum
    reforzamiento regidor regimen region regla regularizacion reglamentacion regulacion reingreso
    reincorporacion relevancia rendicion rendimiento renglon renta renovacion reparto repercusion
    reposicion reserva resguardo residencia respeto responsabilidad responsiva resumen retencion
    retribucion retroalimentacion revocacion rol rotacion rubrica rubro sala salario salvaguarda
    secreto sector seccionado seguimiento seguridad seguro seleccion sensibilizacion senal
    separacion sigla simbolo sindicato sistematizacion situacion soberania socializacion software=
    hardware= sorteo subcomision subdireccion subprograma subsistema sueldo sufragio sujeto
    sumario suministro suplencia suscripcion sustento sustanciacion sustitucion tabulador tarifa
    tecnica tecnologia telefonia telefono temario temporalidad tendencia teoria terminacion
    ternas= terna territorio testimonio titulo toma trabajo traduccion transaccion transcripcion
    transito trasmision tratado tratamiento tribuna triunfo tutela tutoria ubicacion unanimidad
    uso usuario utilidad valor valoracion vencedor ventaja verdad vertiente via viabilidad
    vicepresidencia videoconferencia videollamada vigilancia vinculo violencia visibilidad vista
    vitrina viverista vocacion voluntad votacion voto votante zonificacion concentradora
    destacamento metas= oficialia vacante virtud suficiencia finalidad entidad posesion
    otorgamiento cumplimentacion perfeccionamiento duplicidad atraccion asuncion establecimiento
    acervo antelacion especializacion programacion glosario indice interior tardanza centavo
    conteo ext= of= art= frac= num= pag= pags= inc= gral= cel= tel= dir= coord= org= inciso
    parrafo numeral archivero titularidad comicios= coyuntura coordinadora mesita visto= vobo= vb=
    bo= observancia ordenanza papeletas= alegatos= conducto foja antemano curp= rfc= cfdi= prep=
    sije= acordeon consejeria circunstancia desglose presuncion demandante sobreseimiento
    improcedencia apercibimiento sellado foliado engargolado empastado digitalizado
    credencializacion seccional seccion pesquisa fe dactilar huella tinta marcaje papeleria bodega
    diputacion senaduria gubernatura alcaldia sindicatura regiduria ayuntamiento topes= tope
    financiamiento ministracion multa amonestacion sancionador cautelar inhibitoria intercampana
    capacitador supervisor zore= vecindad insaculado convocante ganadora vacancia encargaduria
    readscripcion rango evaluador evaluado disciplinario conciliador fraccion inclusion ampliacion
    impugnacion afectacion canalizacion circulacion derivacion engrose engrosamiento expedicion
    fijacion foliacion notoriedad radicacion reimpresion rotulacion sistematicidad tramitacion
    turnado validez verificativo nominal siirfe= prd= pri= pan= morena= pt= pvem= mc= pes= prt=
    finanzas= programador inmueble mueble muebles= arrendador arrendatario proveedor servidores=
    desarrollador disenador capturista encuestador`,
  ],
];
