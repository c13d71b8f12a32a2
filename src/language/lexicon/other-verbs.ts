/** Verbs that are known and of no bearing on the work. */
export const OTHER_VERBS = `
  ver buscar ayudar venir dejar poner comer desayunar cenar descansar dormir viajar leer oir
  escuchar mirar usar utilizar servir vivir jugar correr caminar entrar bajar guardar ensenar
  aprender crecer nacer manejar conectar prender apagar cuidar vacacionar festejar convivir tocar
  corresponder competer concernir pertenecer significar consistir depender afectar sufrir ocurrir
  suceder aparecer desaparecer funcionar jalar urgir obligar mover cambiar volver tomar traer
  gustar encantar importar interesar valer costar meter coincidir excluir marcar picar teclear
  cotorrear bromear reir llover aplaudir reconocer apegar sujetar basar contemplar destacar
  resaltar compensar premiar ganar gastar ahorrar recortar asumir ausentar rotar jubilar madrugar
  estacionar localizar ubicar cortar doblar doler aburrir cansar alegrar preocupar imponer
  prevenir provenir oponer descubrir atraer contradecir sonreir tender defender regir competir
  soltar sentar atravesar convertir invertir esforzar adherir aprovechar materializar regular
  aislar surgir relacionar evitar fungir enriquecer contraer proceder optar reducir disminuir
  duplicar triplicar repercutir implicar involucrar influir fundar expandir situar tirar lavar
  cocinar cantar bailar alquilar vender emplear tropezar lastimar chocar mojar secar vacunar
  contagiar sanar curar atropellar rondar pelear gritar callar respirar amanecer anochecer
  oscurecer aparcar agarrar batallar sobrar abundar escasear cooperar ceder cesar transcurrir
  acercar alejar aproximar rodear multiplicar mezclar perdurar durar prolongar alargar acortar
  empeorar promediar exonerar eximir dispensar atinar acertar convencer persuadir empujar sudar
  estresar antojar fregar amolar molestar incomodar estorbar enojar emocionar sorprender asustar
  inquietar intrigar distraer entretener divertir despertar peinar banar calzar brillar sonar
  timbrar pesar aguantar enfrentar detectar incidir reflejar reflexionar recurrir supeditar
  hospedar inspirar privilegiar experimentar facultar inducir interpretar nutrir equilibrar
  escalar zafar cachar apantallar desconectar descifrar embarcar subsistir visualizar tachar
  originar provocar ocasionar responsabilizar turistear asomar amparar estirar encajar arrimar
  abrochar aplastar peligrar permear acoplar aflojar agobiar ahogar alentar almorzar apretar
  apostar arriesgar arrojar asociar atribuir beneficiar brincar calentar cobijar complacer
  confluir conllevar conmover consumir culpar cundir debilitar derramar desanimar desesperar
  desvelar diferenciar dirimir disfrutar disparar distinguir elogiar encarrilar encender enfriar
  equivaler esconder exagerar extranar faxear favorecer figurar fluir forzar gobernar golpear
  gozar habitar honrar humillar igualar imitar insultar luchar merecer navegar obedecer ofender
  ostentar padecer prevalecer quejar quemar raspar rayar reaccionar rebajar recaer recomenzar
  regar relajar rematar remediar remontar reprochar residir respetar saltar sembrar sobrevivir
  soportar suavizar temblar tentar tolerar torcer voltear volar caber abogar acontecer acceder
  acatar adornar agravar alinear alojar apadrinar aparentar aplacar apropiar apuntalar asentir
  asimilar atrapar auspiciar avecinar bastar canjear coexistir concordar condensar congregar
  consentir contentar dedicar derogar desalojar desembocar desempacar desperdiciar desplazar
  desprender disentir dominar ejemplificar encabezar escapar extinguir frecuentar gratificar
  hundir inclinar indagar inhibir interferir invadir limar manipular mermar obstar ocultar orillar
  perseverar planchar portar posicionar prescindir presenciar presionar pronunciar recalcar
  rehusar relegar remunerar renacer repudiar resarcir resentir revelar sesgar sobresalir
  sobreponer subordinar subrogar suscitar trascender incorporar causar echar latir comparar
  contrastar incapacitar reemplazar comparecer apersonar inconformar cerciorar ventilar escindir
  expulsar condenar plagar labrar cortejar encestar libertar cualificar acentuar colar recatar
  envidiar pitar tranzar despegar enfrascar reincorporar incumbir ataner refrendar loguear
  reiniciar zipear comprimir sincronizar renombrar abonar abrazar abreviar absorber abusar acampar
  acariciar acechar aclimatar acomodar acompasar aconsejar acostar adelgazar administrar admirar
  adorar afeitar aficionar afilar afiliar aflorar afrontar agasajar agitar agradar agrandar
  agudizar alabar albergar alumbrar alzar amenizar anclar anidar anudar apasionar apodar apresurar
  arder arrastrar arreciar arrodillar arropar arrullar asesinar aspirar aterrar atesorar aventurar
  avergonzar avistar avivar azotar balancear besar bostezar bucear calmar centellear cepillar
  cernir chiflar chupar civilizar clamar coartar cocer codificar coger coleccionar colonizar
  combatir combinar conceptuar condimentar conferir confesar confinar congeniar conjugar
  conquistar consagrar conservar consolar conspirar contrarrestar controlar coronar cosechar
  crujir cuajar cultivar debutar decaer decantar decapitar decodificar decorar degradar deleitar
  deletrear derretir derribar derrochar derrotar desafiar desagradar desalentar desarmar desatar
  desatorar desbloquear desembolsar desempatar desencadenar desenchufar desenmascarar desenvolver
  desfilar desgarrar desgastar deshidratar desilusionar deslizar deslumbrar desmontar desnudar
  desocupar desordenar despejar despistar destapar destellar desterrar destilar detestar devorar
  difuminar digerir diluir disertar disfrazar disipar diversificar domar domesticar dorar dormitar
  dosificar duchar eclipsar economizar edificar educar ejercitar emanar embarazar embellecer
  embestir emborrachar embotellar emerger emigrar empalagar empanar empatar empolvar enamorar
  encallar encaminar encarcelar encarecer encerrar enchufar encoger endeudar endosar endulzar
  endurecer enfadar enflacar enfurecer enganchar enganar engordar engranar enlatar enmarcar
  enredar enrolar enrollar ensalzar ensanchar ensordecer ensuciar enterrar entonar entrenar
  entretejer entristecer entusiasmar envasar envejecer envenenar envolver erigir erradicar
  esculpir escupir esparcir espiar esquiar esquivar estafar estallar estampar estandarizar
  estrechar estrellar estremecer estribar evocar exaltar exasperar excitar excusar exhalar exiliar
  exprimir expropiar fabricar familiarizar fascinar fatigar fermentar fletar florecer flotar
  fluctuar fortificar frotar fructificar fulminar fumar fumigar fusionar galardonar galopar
  garabatear generalizar germinar gestar glorificar gotear gravitar guisar hartar helar hervir
  hidratar hincar hipotecar hojear hornear humedecer husmear idealizar idolatrar ilusionar
  iluminar impresionar improvisar incitar incursionar indemnizar independizar individualizar
  industrializar ingerir inmortalizar inmunizar instigar intercalar interceptar interconectar
  intimar intimidar investir inyectar irradiar irritar jactar ladrar lamer lidiar lijar litigar
  llorar lubricar lustrar machacar madurar magnificar maniobrar maquillar maravillar marchitar
  martillar masticar maullar menospreciar merendar merodear militar minimizar modernizar
  monopolizar mudar musitar mutar obsequiar obsesionar odiar oprimir orbitar oscilar oxidar
  pacificar palidecer palpar parpadear pasear pastar patear patinar patrocinar pecar pellizcar
  penetrar pensionar perfumar personalizar pescar pestanear pinchar pizcar platear plegar poblar
  polarizar ponchar potabilizar predecir predicar predominar pretextar procrear profanar
  proliferar pulverizar punzar purificar rascar rasgar rasurar ratear rebanar rebuscar recargar
  recetar rechinar reciclar recitar reclinar recompensar reconfortar reconquistar reconstruir
  recostar recrear redoblar reembolsar reencontrar refrigerar refugiar refutar regatear regenerar
  regocijar reinar reincidir reinventar rejuvenecer relucir remojar remolcar remover replegar
  reposar reprender reprimir repugnar requisar resbalar resfriar resistir resoplar resplandecer
  retorcer retozar retratar retumbar reunificar revivir rezar roncar rugir sacrificar sacudir
  salivar salpicar saltear sanear satirizar sazonar sedimentar seducir segmentar segregar silbar
  silenciar simpatizar sobornar sobresaltar socorrer sofocar solidarizar sonrojar soplar sosegar
  subastar sublevar sumergir suplantar suplicar surcar tallar tapar tararear tartamudear tasar
  tejer tiritar tostar traicionar tramar tranquilizar transitar transmutar trasnochar traspasar
  trasplantar trepar trinar triturar triunfar trotar urbanizar untar urdir vagar vaporizar venerar
  verdear vibrar vigorizar violar virar vociferar vomitar zambullir zarpar zumbar zurcir`;
