/** What a line of a programme can count, and what proves it. */
import type { WordRow } from './word-row.ts';

export const UNITS: WordRow[] = [
  [
    'unit',
    `
    informe oficio documento tarjeta convenio reunion mesa sesion curso taller capacitacion
    notificacion solicitud acuerdo minuta acta sintesis infografia correo email= emails= mail=
    mails= correito llamada llamadita bitacora reporte dictamen diagnostico cotizacion evaluacion
    expediente visita entrevista boletin triptico diptico cartel publicacion nota base registro
    actualizacion proyecto actividad accion evento foro conferencia platica ponencia seminario
    diplomado congreso coloquio simposio conversatorio jornada feria campana concurso consulta
    encuesta cuestionario examen prueba ensayo ejercicio simulacro recorrido inspeccion
    verificacion supervision revision auditoria validacion certificacion constancia diploma
    reconocimiento nombramiento contrato adendum= adenda anexo apendice circular memorandum=
    memorandums= memorandos= memo memorando comunicado comunicacion carta invitacion convocatoria
    citatorio requerimiento respuesta contestacion resolucion sentencia recurso queja denuncia
    demanda promocion escrito peticion tramite gestion asesoria consultoria atencion orientacion
    servicio apoyo plan programa calendario cronograma agenda manual guia guion instructivo
    lineamiento reglamento protocolo procedimiento politica norma criterio formato formulario
    plantilla cuadernillo cuaderno folleto volante poster revista libro gaceta articulo capitulo
    ejemplar tiraje impreso video videito spot= spots= capsula audio grabacion fotografia imagen
    banner= banners= post= posts= tuit= tuits= transmision rueda noticia monitoreo padron lista
    listado relacion inventario catalogo directorio cedula ficha hoja cuadro tabla grafica
    estadistica indicador meta resultado estudio analisis= investigacion opinion presentacion
    diapositiva exposicion memoria relatoria cronica pago factura recibo poliza requisicion pedido
    compra adquisicion licitacion adjudicacion transferencia conciliacion balance presupuesto
    cheque comprobacion nomina envio entrega remision turno despacho paquete sobre caja lote carga
    captura digitalizacion firma sello acuse cartelera estrado aviso anuncio mensaje mensajito
    sistema plataforma modulo pagina sitio micrositio portal aplicacion respaldo version equipo=
    instalacion mantenimiento reparacion movimiento alta baja permuta cambio ajuste modificacion
    reforma adecuacion comision comite consejo grupo panel brigada cuadrilla plaza puesto vacante=
    cargo incentivo ascenso casilla boleta urna credencial candidatura aspirante candidato
    candidata asunto tema punto tarea encargo compromiso clausula obligacion linea consejera=
    consejero= miembro persona= personas= participante asistente servidor+a funcionario
    funcionaria ciudadano ciudadana estudiante alumno alumna docente municipio distrito banda=
    sesioncita reunioncita juntita junta asamblea encuentro ceremonia estenografia calendarizacion
    proyectito convenito oficito tarjetita copia original juego carpeta legajo tomo folio disco
    usb= material kit= producto insumo souvenir= lona manta espectacular gafete traslado viaje
    viatico acreditacion propuesta anteproyecto iniciativa exhorto pronunciamiento posicionamiento
    discurso metodologia matriz mapa ruta esquema diagrama organigrama perfil unidad pieza
    elemento item= items= dato cifra archivo liga`,
  ],
  [
    'evidence',
    `
    acuse liga link= links= enlace foto fotografia fotito captura pantallazo screenshot=
    screenshots= archivo archivito evidencia comprobante sello anexo adjunto adjunta pdf= pdfs=
    excel= excels= word= xlsx= docx= zip= jpg= png= ppt= csv= xls= html= url= urls= hipervinculo
    imagen escaneo scan= soporte testigo constancia recibo copia respaldo firma expediente
    grabacion video carpeta oficio documento correo qr=`,
  ],
  [
    'defect',
    `
    error falla fallo problema problemita problemon observacion mal mala malo malas malos
    rechazado= rechazada= defecto defectuos@ detalle detallito correccion inconsistencia
    incorrect@ fals@ irregularidad omision equivocacion equivocad@ erroneo erronea confusion
    retraso atraso demora rezago dano danad@ perjuicio queja inconformidad anomalia bug= bugs=
    glitch= incidencia incidente contratiempo inconveniente obstaculo dificultad complicacion
    traba tropiezo bronca broncas= lio desastre desorden caos urgencia riesgo deficiencia
    deficiente carencia vicio invalid@ nulo nula ilegible borroso borrosa corrupto duplicad@
    repetid@ rot@ descompuest@ caid@ caida extemporane@ tardi@ peor insuficiente deficit fracaso
    negativa rechazo devolucion impugnacion sancion subejercicio malentendido enmienda salvedad
    desfase desfasad@ vencid@ atorad@ trabad@ pesimo pesima errata typo= inadecuad@ inoportun@
    inexact@ imprecis@ inconsistente malisim@ pesimamente desastroso desastrosa desiert@ danino
    nulidad improcedente inoperante deficitari@ ilegal irregular irregulares= negativ@`,
  ],
];
