/** What every mail says besides its notice. */
export const WHERE_TO_ANSWER =
  'Aviso de Avance, del programa anual de trabajo. Para contestar o acusar recibo, hazlo en el chat, en la tarjeta de este mismo aviso; lo que se responda a este correo no se lee.';
