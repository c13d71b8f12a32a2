/**
 * Replies as people write them under a card of 15 programmed units, with what they mean. One line each:
 * `kind` or `kind:total`, `kind:+added`, `kind:total/outOf`, then the text. The traps are most of it: a false "done" in a
 * public record is the worst error.
 */
export const CORPUS = `
completion | hecho
completion | Hecho.
completion | hecha
completion | listo
completion | Listo!
completion | lista
completion | listoooo
completion | ya está listo
completion | ya quedó
completion | ya quedó ✅
completion | Ya quedó, gracias
completion | ya kedo
completion | echo
completion | lsito
completion | ✅
completion | ✔️
completion | ya está
completion | ya se envió
completion | ya se hizo
completion | ya lo hicimos
completion | ya se cumplió
completion | terminado
completion | Terminada.
completion | concluido
completion | concluida, saludos
completion | finalizado
completion | completado
completion | realizado
completion | realizada la actividad
completion | cumplido
completion | atendido
completion | entregado
completion | enviado
completion | ya se entregó
completion | ya se notificó
completion | ya se publicó
completion | ya se atendió
completion | listo, gracias
completion | hecho, buen día
completion | todo listo
completion | buenos días, ya quedó
completion | quedó hecho
completion | quedó listo
completion | quedó concluida
completion | terminado, anexo oficio
completion | ya se envió el oficio 15/2020
completion | hecho https://iem.org.mx/doc.pdf
completion | listo, aquí la liga https://iem.org.mx/a
completion | hecho 100 %
completion | 100%
completion | done
completion | terminamos
completion | ya estuvo
quantity:3 | van 3
quantity:3 | Van tres
quantity:3 | listo, van 3
quantity:2/15 | llevamos 2 de 15
quantity:2/15 | 2 de 15
quantity:2/15 | 2/15
quantity:15 | 15
quantity:15 | son 15
quantity:15 | ya son quince
quantity:4 | llevo 4
quantity:4 | llevamos 4
quantity:7 | vamos 7
quantity:5 | se hicieron 5
quantity:5 | hicimos 5
quantity:6 | enviamos 6 tarjetas
quantity:6 | se enviaron 6 oficios
quantity:8 | elaboramos 8 tarjetas informativas
quantity:9 | notificamos 9
quantity:12 | total 12
quantity:12 | total de 12
quantity:10 | tenemos 10
quantity:10 | ya van 10
quantity:15 | 15 listas
quantity:3 | 3 hechas
quantity:11 | once
quantity:0 | cero
quantity:0 | ninguna
quantity:0 | van cero
quantity:2 | se realizaron 2 sesiones
quantity:4 | se impartieron 4 cursos
quantity:+3 | 3 más
quantity:+2 | dos más
quantity:+1 | una más
quantity:+1 | otra 1
quantity:+4 | van 4 más
quantity:+5 | se hicieron 5 mas
note | en proceso
note | casi listo
note | casi terminado
note | ya casi
note | aún no está listo
note | todavía no está listo
note | no está listo
note | no está terminado
note | falta firma
note | faltan 3
note | pendiente
note | listo para firma
note | listo para revisión
note | lista para enviar
note | listo pero falta la firma
note | hecho al 50 %
note | hecho al 80%
note | avance del 50%
note | llevamos la mitad
note | a medias, va la mitad
note | en trámite
note | estamos trabajando en eso, en proceso
note | está en curso
note | mañana queda listo
note | mañana lo termino, casi listo
note | el lunes queda listo
note | quedará listo el viernes
note | va a quedar listo hoy
note | creo que ya quedó
note | supongo que ya está listo
note | dicen que ya quedó
note | me comentan que ya se envió
note | según el área ya quedó
note | parece que ya está hecho
note | espero que ya esté listo
note | ojalá quede listo
note | si ya quedó aviso
comment | cuando esté listo aviso
note | en cuanto quede listo lo mando
note | para el lunes queda hecho
note | hecho, excepto el anexo
note | listo menos la firma
note | terminado salvo un detalle
note | hecho parcialmente
note | parcialmente terminado
note | primera parte lista
note | borrador listo
note | ya está el borrador
note | proyecto de acta listo
note | versión preliminar lista
note | algunas ya están hechas
note | listo el primero, falta el segundo
note | no quedó
note | todavía no queda listo
note | nunca quedó listo
note | sin terminar, en proceso
note | ya empezamos
note | empezando
note | seguimos trabajando
note | lo estamos revisando
note | revisando
note | estamos integrando
note | por terminar
note | por enviar
note | antes de las 5 queda listo
note | a más tardar el jueves queda hecho
note | la próxima semana queda listo
note | estará listo pronto
note | debería estar listo
note | quizá ya está listo
note | tal vez ya quedó
note | aún falta
note | tampoco está listo
justification | no se pudo porque el INE no sesionó
justification | No se pudo, ya que no hubo quórum
justification | no se realizó debido a la contingencia
justification | no hubo sesión
justification | no hubo solicitudes
justification | no se celebró la sesión porque faltó quórum
justification | no se recibió nada del INE, por lo que no se hizo
justification | no aplica este mes
justification | no pudimos porque no llegó el oficio
justification | no sesionó el INE, no hubo nada
justification | no se llevó a cabo por falta de presupuesto
justification | se suspendió la sesión
justification | se canceló la reunión
justification | se pospuso porque cambió la fecha
justification | sin solicitudes en el mes
justification | no fue posible debido a la falta de personal
ambiguous | no se pudo
ambiguous | no pudimos
ambiguous | no se realizó
ambiguous | 👍
ambiguous | 👍👍
undo | deshacer
undo | Deshacer por favor
undo | deshaz
undo | me equivoqué
undo | bórralo
undo | borralo, era de otra línea
undo | fue un error
undo | quítalo
undo | anular
undo | revertir
quantity:2 | corrige, era 2
comment | gracias
comment | muchas gracias
comment | ok
comment | okay
comment | enterada
comment | enterado
comment | de acuerdo
comment | buenos días
comment | hola
ambiguous | sí
comment | no
comment | perfecto
comment | recibido
comment | entendido
comment | saludos
comment | va
comment | ¿ya quedó?
comment | ya quedó?
comment | ¿listo?
comment | ¿está hecho?
comment | ¿quién lo hizo?
comment | cuándo vence
comment | ¿cuántas van?
comment | ¿van 3?
comment | qué sigue
comment | ¿hay que enviar el oficio?
comment | puedo marcarlo como hecho?
comment | oficio 15/2020
comment | oficio IEM-CVSPE-15/2020
comment | acuerdo INE/CG15/2020
note | quedó para el 15 de marzo
comment | reunión el 15 de enero a las 10:00
comment | la próxima sesión es el 27
comment | licenciada, le marco
comment | nada que reportar
comment | buen trabajo equipo
comment | asdfgh
comment | .
`
  .trim()
  .split('\n')
  .map((row) => {
    const [expected = '', text = ''] = row.split(' | ');
    return { expected, text };
  });
