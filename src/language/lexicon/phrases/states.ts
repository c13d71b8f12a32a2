/** How far the work is: whole, in part, or as it should be. */
import type { PhraseRow } from './phrase-row.ts';

export const STATES: PhraseRow[] = [
  [
    'nothing-missing',
    `
(no|ya no) (me|nos|les|) (falta|faltan|falto|faltaba|queda|quedan|quedo|quedaron|resta|restan) (nada|ningun|ninguno|ninguna|mas|nadie|ni un@|nada mas|nada pendiente|ningun pendiente|pendiente|pendientes)
(no|ya no) (hay|tenemos|tengo|existen|hubo|se tienen|se tiene|hay mas|quedan) (nada|ningun|ninguna|mas|) (pendiente|pendientes|faltante|faltantes|rezago|rezagos)
(no|ya no) (hay|tenemos|tengo) nada (pendiente|pendientes|por hacer|que agregar)
ningun@ (quedo|quedaron|queda|quedan|esta|estan) (pendiente|pendientes|sin atender|sin contestar|sin responder|fuera|a deber)
sin (ningun|) (pendiente|pendientes|faltante|faltantes|rezago|rezagos|adeudo|adeudos)
(nada|ningun|cero) (pendiente|pendientes)
ni (un|uno|una) (menos|pendiente|pendientes|faltante|por hacer|falta|solo|sola|solo pendiente)
no (falto|faltaron|quedo|quedaron) (ninguna|ninguno|nada|nadie)
(no|ya no) (se debe|se deben|se adeuda|debemos|debo) nada
(no|ya no) (quedan|hay) mas`,
  ],
  [
    'confirming',
    `
en tiempo (y forma|)
en (su|) (debido tiempo|debida forma|debido momento)
(en|a) (forma y tiempo|tiempo y forma|tiempo|buen tiempo)
antes (de tiempo|del plazo|de lo previsto|de lo programado|de la fecha limite)
al (100|cien|mil|puro centavo|pie de la letra|corriente|dia|tiro)
al (100|cien) (%|por ciento)
(100|cien) (%|por ciento)
sin (ningun|mayor|mayores|) (novedad|novedades|contratiempo|contratiempos|observacion|observaciones|problema|inconveniente|inconvenientes|incidente|incidentes|incidencia|incidencias|falla|fallas|error|errores|retraso|retrasos|contrariedad|falta|cambios|comentarios|excusa|demora|mayor problema|mayor contratiempo|mayor novedad|ningun problema|ningun contratiempo|ninguna observacion|ninguna novedad)
no (se|nos|) (hubo|detecto|detectaron|detectamos|presento|presentaron|formulo|formularon|encontro|encontraron|encontramos|recibio|recibieron|recibimos|registro|registraron|advirtio|advirtieron|emitio|emitieron|hizo|hicieron|existe|existen|existieron|tuvo|tuvieron|tuvimos) (ningun|ninguna|mayor|mayores|mas|) (problema|problemas|contratiempo|contratiempos|novedad|novedades|observacion|observaciones|queja|quejas|inconveniente|inconvenientes|incidencia|incidencias|incidente|incidentes|comentario|comentarios|error|errores|inconsistencia|inconsistencias|anomalia|anomalias|diferencia|diferencias|omision|omisiones|irregularidad|irregularidades|objecion|objeciones|impugnacion|impugnaciones|requerimiento adicional|requerimientos adicionales)
no hay (ningun|ninguna|) (inconsistencia|inconsistencias|observacion|observaciones|comentarios|errores|objecion|objeciones)
sin que (a la fecha|al momento|) (exista|existan|haya|hubiera|se tenga|se tengan|mediara|medie) (ningun|ninguna|) (requerimiento|requerimientos|observacion|observaciones|comentario|comentarios|objecion|pendiente|pendientes) (adicional|adicionales|alguno|alguna|)
(como|tal como|tal y como|segun|conforme a|conforme|acorde a|de acuerdo a|de acuerdo con|de conformidad con) (debe ser|debia ser|lo (programado|previsto|planeado|acordado|establecido|solicitado|requerido|calendarizado|indicado|instruido|marca el plan|senalado|proyectado)|estaba (programado|previsto|planeado)|se (programo|planeo|acordo|solicito|indico|requirio|instruyo|pidio|habia programado|tenia previsto)|(al|el) (programa|plan|calendario|cronograma|lineamiento|procedimiento|reglamento|derecho))
conforme (a|al) (derecho|la norma|la normativa|la ley|los lineamientos|programa|plan|calendario|cronograma|lo dispuesto)
de (manera|forma) (oportuna|correcta|exitosa|satisfactoria|puntual|integra|completa|adecuada|debida|total|eficaz|eficiente|ordenada)
por (fin|completo|unanimidad|unanimidad de votos|mayoria de votos|mayoria|entero)
al fin
en su (totalidad|oportunidad|momento)
en (orden|regla|forma)
todo en (orden|regla|tiempo y forma)
(con|y) (exito|total exito|normalidad|acuse|acuse de recibo|firma|sello|firma y sello|firmas|toda normalidad|oportunidad|puntualidad|calidad)
(muy|super|perfectamente) bien
de (lujo|maravilla|pelos|perlas|una vez|un jalon|volada|rapido|corrido|principio a fin|pe a pa)
a la perfeccion
punto por punto
a (entera|plena) satisfaccion
sin falta (alguna|)
en un dos por tres
version (final|definitiva)
como reloj`,
  ],
  [
    'partial',
    `
a medias
(a|por|en) (la|) mitad
en (el|la|pleno|plena|) (proceso|tramite|fase|etapa|espera|revision) de
no (falta|faltan|queda|quedan|resta|restan) (nada|ninguna|ninguno|) mas que
en (pleno|plena|) (proceso|tramite|curso|camino|revision|validacion|elaboracion|integracion|captura|firma|firmas|construccion|desarrollo|ejecucion|espera|puerta|ruta|ruta de firma|aprobacion|redaccion|impresion|produccion|diseno|cotizacion|correccion|ajustes|pausa|stand by|veremos|analisis|estudio|gestion|preparacion|transito|autorizacion|rubrica|dictaminacion|planeacion|programacion|etapa|fase|borrador|progreso|marcha|avance|cola|fila|el tintero|negociacion|consulta|deliberacion|notificacion|solventacion|busqueda|compilacion|actualizacion|sistematizacion|depuracion)
en (vias|visperas|proceso|tramite|espera|curso) de
en lista de espera
a la espera (de|del)
(ahi|aqui|ai) (va|vamos|voy|van|la llevamos|la llevo|la vamos llevando|le damos|ando|andamos|seguimos|estamos)
(por|en) (partes|abonos|pedazos|pagos|etapas)
a punto (de|)
(para|a) (su|tu|la|) (firma|firmas|revision|validacion|visto bueno|vobo|aprobacion|autorizacion|rubrica|consideracion|impresion|dictamen|correccion|sello)
para (su|) (envio|entrega)
por (firma|revision|validacion|visto bueno|vobo|aprobacion|autorizacion)
por (firmar|enviar|revisar|terminar|entregar|confirmar|validar|publicar|imprimir|concluir|definir|aprobar|recabar|notificar|capturar|subir|cargar|sellar|recibir|hacer|elaborar|realizar|cerrar|atender|integrar|cubrir|llegar|mandar|corregir)
(se|) (me|nos) (paso|olvido|fue el avion|fue el tiempo|fue la onda|barrio)
(mando|mandaron|mandamos|mande) a (imprimir|reimprimir|hacer|pedir|traer|cotizar|firmar|revisar|corregir|validar|fotocopiar|empastar|engargolar|sellar|publicar|comprar|reparar)
lo que se (pudo|podia|ha podido|alcanzo)
hasta donde (se pudo|pude|pudimos|se puede|vamos|se quedo)
poco a poco
de a poco(s|)
paso a paso
(ya|) (casi|mero|merito|merito casi|casi casi|mero queda|casi queda|por terminar)
en (eso|esas|ello) (ando|andamos|estoy|estamos|vamos|seguimos|)
dos que tres
(una|la|alguna|gran|buena|mayor|primera|segunda|ultima|otra|su|esta) parte
(las|los) (primeras|primeros|ultimas|ultimos)
(la|una|mi|su|nuestra) mitad
parte (de (el|la|los|las|lo|mi|mis|un|una|este|esta|estos|estas)|del)
(buena|gran|mayor) parte
primer (avance|borrador|corte|paso|version|parte|entrega)
primera (version|parte|etapa|fase|entrega|revision)
(quedo|quedaron|queda|quedan|quedamos) (pendiente|pendientes|a deber|a medias|corto|cortos|fuera|de|que|en que|en proceso|por|a la mitad|incomplet@|a nada|debiendo)
quedamos en
list@ (para|en cuanto|cuando|a) (firma|firmar|enviar|envio|enviarse|entregar|entregarse|revision|imprimir|publicar|salir|mandar|validar|subir|presentar|notificar|firmarse|publicarse)
(estoy|estamos|esta|estan|estar|estando|ya esta|ya estoy) list@ para
list@ (para|en cuanto)
(un|con|el|al|van) (avance|porcentaje|adelanto)
a (medio|medias|cuartos) (camino|hacer|terminar)
como (al|en un) (50|80|90|70|60|cincuenta|ochenta|noventa)
(con|sin|de) avance(s|)
sin (terminar|concluir|enviar|firmar|entregar|cerrar|validar|revisar|publicar|hacer|acabar|firma|sello|acuse|respuesta|contestar|aprobar)`,
  ],
  [
    'vague',
    `
mas o menos
por lo (menos|mas)
a lo (mas|mucho|menos)
(cuando|al|como) (menos|minimo|maximo|mucho)
(cerca|alrededor) (de|del)
como (un|una|unos|unas)
poco (mas|menos) (de|o menos|)
y (pico|tantos|tantas|algo)
(mas|menos) de
no (mas|menos) de
(arriba|abajo) de`,
  ],
  [
    'so-far',
    `
a la fecha
al (momento|corte|dia de hoy|cierre|cierre de mes|cierre del mes|corte de hoy|dia de la fecha)
hasta (el momento|ahora|ahorita|hoy|la fecha|este momento|el dia de hoy|aqui|aca|ahi|este corte)
por (el momento|ahora|lo pronto|hoy)
de momento
(y|) contando
(durante|en) el (periodo|mes|trimestre) que se (informa|reporta)
en (total|lo que va del mes|lo que va|lo que va del ano|conjunto|suma)
(en el|por el|al) acumulado
a (estas alturas|dia de hoy)
(durante el|en lo que va del) (mes|periodo|trimestre)
en (este|estos) (momento|momentos)`,
  ],
  [
    'done',
    `
(todo|todos|toda|todas|ya|ya todo|ya todos|ya todas|esta|estan|quedo|quedaron|ya esta|ya estan|ya quedo|ya quedaron) list@ $
(ya|) (esta|estan|quedo|quedaron) (todo|todos|toda|todas) list@ $
ya (esta|estan|estuvo|estuvieron|quedo|quedaron) $
ya (esta|estan|quedo|quedaron) (todo|todos|toda|todas|esto|eso) $
ya (estuvo|estuvieron)
(marcal@|marquel@|marquenl@|ponl@|pongal@|ponganl@|registral@|registrel@|dal@|del@) (como|por) (hech@|list@|cumplid@|terminad@|realizad@|concluid@|atendid@|complet@)
(ponle|pongale|ponganle|ponerle|) (la|una|) palomita
(mision|meta|tarea|actividad|encomienda|encargo|objetivo|linea|instruccion|obligacion|compromiso|deber) cumplid@
(asunto|tema|actividad|tarea|linea|caso|trabajo|punto) (concluid@|terminad@|finalizad@|arreglado|resuelto|cerrad@|finiquitado)
(y|) asunto (arreglado|concluido|resuelto)
(solicito|solicitamos|se solicita|pido|pedimos|ruego|le ruego|ha lugar a|es de) (tener|dar|marcar|registrar|que se tenga|que se de|se tenga|se de) por (cumplid@|atendid@|concluid@|terminad@|solventad@|desahogad@)
(se|) (tiene|tienen|tenemos|tengo|tuvo) por (cumplid@|atendid@|concluid@|terminad@|solventad@|desahogad@|satisfech@)
(se|) (cumple|cumplen|cumplimos) (con|) (lo (programado|ordenado|establecido|solicitado|instruido|previsto)|la (meta|linea|actividad|encomienda|instruccion)|el (programa|compromiso|encargo))
(alcanzamos|alcance|se alcanzo|alcanzad@|logramos|se logro|cubrimos|se cubrio|cumplimos|se cumplio) (con|) (la|el|lo) (meta|objetivo|programado|cuota|total programado)
(se|) (reporta|reportan|reporto|reportamos|registra|registran|tiene|tienen|marca|marcan) como (cumplid@|concluid@|terminad@|realizad@|atendid@|hech@)
(se|) (da|doy|damos) cuenta (del|de la) (total|) (cumplimiento|conclusion|realizacion|ejecucion) (total|)
(reporto|reportamos|se reporta|informo|informamos|se informa|comunico|comunicamos|se comunica) (el|la|su) (total|) (cumplimiento|conclusion|realizacion|ejecucion)
(se|lo|la|los|las) (da|dio|damos|dimos|doy|di|dan|dieron) por (concluid@|terminad@|atendid@|cumplid@|finalizad@|cerrad@|realizad@)
(damos|dimos|dar) por (concluid@|terminad@|atendid@|cumplid@|finalizad@|cerrad@)
(ya|) (salio|salieron) todo(s|)
(ya|) (estamos|estoy|vamos) al (100|cien|corriente)
(ya|) (cerramos|cumplimos|terminamos|acabamos|concluimos) (todo|con todo)`,
  ],
];
