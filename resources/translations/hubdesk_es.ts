<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>Act</name>
    <message>
        <source>record opened</source>
        <translation>registro abierto</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>apartado</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>cambiado de estante</translation>
    </message>
    <message>
        <source>delivery finished</source>
        <translation>entrega terminada</translation>
    </message>
    <message>
        <source>run planned</source>
        <translation>ruta planeada</translation>
    </message>
    <message>
        <source>run left</source>
        <translation>ruta en camino</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>no entregado</translation>
    </message>
    <message>
        <source>back on shelf</source>
        <translation>de vuelta en el estante</translation>
    </message>
    <message>
        <source>run finished</source>
        <translation>ruta terminada</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
</context>
<context>
    <name>Carrier</name>
    <message>
        <source>International post</source>
        <translation>Correo internacional</translation>
    </message>
    <message>
        <source>Shipping unit (SSCC)</source>
        <translation>Unidad de envío (SSCC)</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>No camera</source>
        <translation>Sin cámara</translation>
    </message>
    <message>
        <source>Camera starts</source>
        <translation>Cámara iniciando</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Camera stands still</source>
        <translation>Cámara congelada</translation>
    </message>
    <message>
        <source>Camera dark</source>
        <translation>Cámara sin imagen</translation>
    </message>
    <message>
        <source>Camera away</source>
        <translation>Cámara desconectada</translation>
    </message>
    <message>
        <source>Film ended</source>
        <translation>Video terminado</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>It has scanned.</source>
        <translation>Ya ha escaneado.</translation>
    </message>
    <message>
        <source>Nothing scanned yet. Any USB scanner works, just scan.</source>
        <translation>Aún no ha escaneado nada. Sirve cualquier escáner USB: solo escanee.</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>A carrier&apos;s number, and its check digit fits.</source>
        <translation>Un número de transportista y su dígito verificador coincide.</translation>
    </message>
    <message>
        <source>A carrier&apos;s number. This kind has no check digit.</source>
        <translation>Un número de transportista. Este tipo no tiene dígito verificador.</translation>
    </message>
    <message>
        <source>More than one carrier has numbers like this.</source>
        <translation>Más de un transportista tiene números así.</translation>
    </message>
    <message>
        <source>It fits a carrier&apos;s number, but goods have such numbers too.</source>
        <translation>Parece un número de transportista, pero los productos también tienen números así.</translation>
    </message>
    <message>
        <source>It fits a carrier&apos;s number, but so does one number in ten.</source>
        <translation>Parece un número de transportista, pero uno de cada diez números también lo parece.</translation>
    </message>
    <message>
        <source>It fits an unusual form of a carrier&apos;s number.</source>
        <translation>Parece una forma poco común de un número de transportista.</translation>
    </message>
    <message>
        <source>One of this shop&apos;s own codes.</source>
        <translation>Uno de los códigos propios de esta tienda.</translation>
    </message>
    <message>
        <source>The code of goods, not of a parcel.</source>
        <translation>El código de un producto, no de un paquete.</translation>
    </message>
    <message>
        <source>It looks like the code of goods, not of a parcel.</source>
        <translation>Parece el código de un producto, no de un paquete.</translation>
    </message>
    <message>
        <source>It only tells the carrier&apos;s sorting where to go.</source>
        <translation>Solo le dice al transportista adónde clasificarlo.</translation>
    </message>
    <message>
        <source>It holds the carrier&apos;s own notes, not the whole tracking number.</source>
        <translation>Contiene notas del transportista, no el número de rastreo completo.</translation>
    </message>
    <message>
        <source>It holds only the ZIP Code.</source>
        <translation>Solo contiene el código postal.</translation>
    </message>
    <message>
        <source>Its check digit does not fit: perhaps it was misread or mistyped.</source>
        <translation>Su dígito verificador no coincide: quizás se leyó o se escribió mal.</translation>
    </message>
    <message>
        <source>It ends in letters that no country&apos;s post uses.</source>
        <translation>Termina en letras que ningún correo usa.</translation>
    </message>
    <message>
        <source>It begins like one of this shop&apos;s own codes, but it is damaged.</source>
        <translation>Empieza como un código de esta tienda, pero está dañado.</translation>
    </message>
    <message>
        <source>It was printed by a newer HubDesk. Please update this one.</source>
        <translation>Lo imprimió un HubDesk más nuevo. Actualice este.</translation>
    </message>
    <message>
        <source>Bars of this kind are easily misread, so this number is not believed.</source>
        <translation>Este tipo de barras se lee mal con facilidad, por eso no se confía en este número.</translation>
    </message>
    <message>
        <source>It could be a tracking number, but no notice names it.</source>
        <translation>Podría ser un número de rastreo, pero ningún aviso lo menciona.</translation>
    </message>
    <message>
        <source>No carrier&apos;s numbers look like this.</source>
        <translation>Ningún transportista tiene números así.</translation>
    </message>
    <message>
        <source>There is nothing in this code.</source>
        <translation>Este código está vacío.</translation>
    </message>
    <message>
        <source>It is far too long for a tracking number.</source>
        <translation>Es demasiado largo para un número de rastreo.</translation>
    </message>
    <message>
        <source>It contains signs that no tracking number has.</source>
        <translation>Contiene signos que ningún número de rastreo tiene.</translation>
    </message>
    <message>
        <source>It contains invisible signs that no tracking number has.</source>
        <translation>Contiene signos invisibles que ningún número de rastreo tiene.</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>HubDesk is already open with this shop&apos;s record.</source>
        <translation>HubDesk ya está abierto con el registro de esta tienda.</translation>
    </message>
    <message>
        <source>Go on in the other window, or close it first.</source>
        <translation>Siga en la otra ventana o ciérrela primero.</translation>
    </message>
    <message>
        <source>The camera cannot be reached.</source>
        <translation>No se puede usar la cámara.</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it.</source>
        <translation>Revise el cable y cierre otros programas que la usen.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Otro programa está usando la cámara.</translation>
    </message>
    <message>
        <source>Close that program. The scanner and typing still work.</source>
        <translation>Cierre ese programa. El escáner y el teclado siguen funcionando.</translation>
    </message>
    <message>
        <source>The camera shows the same picture again and again.</source>
        <translation>La cámara muestra siempre la misma imagen.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again.</source>
        <translation>Desconéctela y vuelva a conectarla.</translation>
    </message>
    <message>
        <source>The camera was unplugged.</source>
        <translation>Se desconectó la cámara.</translation>
    </message>
    <message>
        <source>Plug it in again. The scanner and typing still work.</source>
        <translation>Vuelva a conectarla. El escáner y el teclado siguen funcionando.</translation>
    </message>
    <message>
        <source>The camera is on but sends no picture.</source>
        <translation>La cámara está encendida pero no envía imagen.</translation>
    </message>
    <message>
        <source>The carriers&apos; table {file} is missing or broken.</source>
        <translation>La tabla de transportistas {file} falta o está dañada.</translation>
    </message>
    <message>
        <source>Install HubDesk again. The shop&apos;s record is not touched.</source>
        <translation>Vuelva a instalar HubDesk. El registro de la tienda no se toca.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>El disco informa de un error.</translation>
    </message>
    <message>
        <source>What was confirmed is kept. Copy the shop&apos;s folder now.</source>
        <translation>Lo confirmado está guardado. Copie ahora la carpeta de la tienda.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>El disco está lleno y esto no se pudo guardar.</translation>
    </message>
    <message>
        <source>What was confirmed before is safe. Make room, then scan again.</source>
        <translation>Lo confirmado antes está a salvo. Libere espacio y vuelva a escanear.</translation>
    </message>
    <message>
        <source>The film {file} could not be written.</source>
        <translation>No se pudo escribir el video {file}.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>{file} is not a film that can be played.</source>
        <translation>{file} no es un video que se pueda reproducir.</translation>
    </message>
    <message>
        <source>Try another file.</source>
        <translation>Pruebe con otro archivo.</translation>
    </message>
    <message>
        <source>Nothing can be written to the shop&apos;s folder {folder}.</source>
        <translation>No se puede escribir en la carpeta de la tienda {folder}.</translation>
    </message>
    <message>
        <source>Ask for the right to write there, or choose another folder.</source>
        <translation>Pida permiso para escribir ahí o elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is nothing in {name}.</source>
        <translation>{name} está vacío.</translation>
    </message>
    <message>
        <source>Ask the carrier to send the notice again.</source>
        <translation>Pida al transportista que envíe el aviso otra vez.</translation>
    </message>
    <message>
        <source>The file {name} is not there any more.</source>
        <translation>El archivo {name} ya no está.</translation>
    </message>
    <message>
        <source>Save it again and drop it here.</source>
        <translation>Guárdelo otra vez y suéltelo aquí.</translation>
    </message>
    <message>
        <source>No column of {name} holds tracking numbers ({heads}).</source>
        <translation>Ninguna columna de {name} tiene números de rastreo ({heads}).</translation>
    </message>
    <message>
        <source>Head that column with “Tracking number” and try again.</source>
        <translation>Ponga “Número de rastreo” como título de esa columna e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>{name} has {rows} rows, but no tracking number among them.</source>
        <translation>{name} tiene {rows} líneas, pero ningún número de rastreo.</translation>
    </message>
    <message>
        <source>Check that it is the carrier&apos;s notice. Nothing was taken.</source>
        <translation>Revise que sea el aviso del transportista. No se tomó nada.</translation>
    </message>
    <message>
        <source>{name} is far too large for a notice ({megabytes} MB).</source>
        <translation>{name} es demasiado grande para un aviso ({megabytes} MB).</translation>
    </message>
    <message>
        <source>Check that it is the right file. Nothing was taken.</source>
        <translation>Revise que sea el archivo correcto. No se tomó nada.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a CSV, XLSX or JSON file.</source>
        <translation>{name} no se puede leer como archivo CSV, XLSX o JSON.</translation>
    </message>
    <message>
        <source>Save it as CSV and try again. Nothing was taken.</source>
        <translation>Guárdelo como CSV e inténtelo otra vez. No se tomó nada.</translation>
    </message>
    <message>
        <source>HubDesk made a mistake. We are sorry.</source>
        <translation>HubDesk cometió un error. Lo sentimos.</translation>
    </message>
    <message>
        <source>Nothing that was confirmed is lost. Please try again.</source>
        <translation>Nada de lo confirmado se perdió. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is nothing in {file}.</source>
        <translation>{file} está vacío.</translation>
    </message>
    <message>
        <source>Take the photograph again.</source>
        <translation>Tome la foto otra vez.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a picture.</source>
        <translation>{file} es una carpeta, no una imagen.</translation>
    </message>
    <message>
        <source>Choose the pictures inside it.</source>
        <translation>Elija las imágenes que contiene.</translation>
    </message>
    <message>
        <source>There is no picture {file}.</source>
        <translation>No existe la imagen {file}.</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>Revise el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>The picture {file} is too large.</source>
        <translation>La imagen {file} es demasiado grande.</translation>
    </message>
    <message>
        <source>Save it smaller and try again.</source>
        <translation>Guárdela más pequeña e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>A part of the picture {file} is missing.</source>
        <translation>Falta una parte de la imagen {file}.</translation>
    </message>
    <message>
        <source>Copy it again from the camera.</source>
        <translation>Cópiela otra vez desde la cámara.</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be read.</source>
        <translation>{file} no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and try again.</source>
        <translation>Guárdela como JPEG o PNG e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The practice morning does not add up ({count}).</source>
        <translation>La mañana de práctica no cuadra ({count}).</translation>
    </message>
    <message>
        <source>This is a mistake in HubDesk, not in the shop&apos;s record.</source>
        <translation>Es un error de HubDesk, no del registro de la tienda.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet.</source>
        <translation>La impresora no aceptó la hoja.</translation>
    </message>
    <message>
        <source>Check paper and cable, then print again.</source>
        <translation>Revise el papel y el cable e imprima otra vez.</translation>
    </message>
    <message>
        <source>Another program holds the shop&apos;s record.</source>
        <translation>Otro programa tiene ocupado el registro de la tienda.</translation>
    </message>
    <message>
        <source>Close it, then scan again. This scan was not kept.</source>
        <translation>Ciérrelo y vuelva a escanear. Este escaneo no se guardó.</translation>
    </message>
    <message>
        <source>The shop&apos;s record is damaged.</source>
        <translation>El registro de la tienda está dañado.</translation>
    </message>
    <message>
        <source>Do not go on working. Put back the latest backup.</source>
        <translation>No siga trabajando. Restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>The shop&apos;s record was written by a newer HubDesk.</source>
        <translation>El registro de la tienda es de un HubDesk más nuevo.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>Instale la versión más nueva. No se cambió nada.</translation>
    </message>
    <message>
        <source>The shop&apos;s record cannot be reached.</source>
        <translation>No se puede abrir el registro de la tienda.</translation>
    </message>
    <message>
        <source>Check the disk or the network. This act was not kept.</source>
        <translation>Revise el disco o la red. Esta acción no se guardó.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be “{value}”.</source>
        <translation>El ajuste {name} no puede ser “{value}”.</translation>
    </message>
    <message>
        <source>Correct it in the settings file and start again.</source>
        <translation>Corríjalo en el archivo de ajustes y vuelva a empezar.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read.</source>
        <translation>No se puede leer el archivo de ajustes {file}.</translation>
    </message>
    <message>
        <source>Correct it, or move it away to start with the usual settings.</source>
        <translation>Corríjalo, o quítelo para empezar con los ajustes normales.</translation>
    </message>
    <message>
        <source>SQLite {version} on this PC can damage records.</source>
        <translation>SQLite {version} en esta PC puede dañar registros.</translation>
    </message>
    <message>
        <source>Install HubDesk again: it brings a sound one.</source>
        <translation>Vuelva a instalar HubDesk: trae una versión segura.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Esto no se pudo hacer.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n paquete</numerusform>
            <numerusform>%n paquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stops</source>
        <translation>
            <numerusform>%n parada</numerusform>
            <numerusform>%n paradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flaw</name>
    <message>
        <source>the last entry of a chain is missing</source>
        <translation>falta el último registro de una cadena</translation>
    </message>
    <message>
        <source>entries at the end of a chain are missing</source>
        <translation>faltan registros al final de una cadena</translation>
    </message>
    <message>
        <source>it is not what was written</source>
        <translation>no es lo que se escribió</translation>
    </message>
    <message>
        <source>an entry before it is missing</source>
        <translation>falta un registro anterior</translation>
    </message>
    <message>
        <source>its labels do not say what it holds</source>
        <translation>sus etiquetas no dicen lo que contiene</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>Entry {position}: {what}</source>
        <translation>Registro {position}: {what}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n entries kept safe here, not sent yet</source>
        <translation>
            <numerusform>%n registro guardado aquí, aún sin enviar</numerusform>
            <numerusform>%n registros guardados aquí, aún sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and confirmed</source>
        <translation>
            <numerusform>%n enviado y confirmado</numerusform>
            <numerusform>%n enviados y confirmados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n entries sent and confirmed at {time}</source>
        <translation>
            <numerusform>Su único registro se envió y confirmó a las {time}</numerusform>
            <numerusform>Los %n registros se enviaron y confirmaron a las {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>{carrier} notice</source>
        <translation>aviso de {carrier}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Received, shelf {shelf}</source>
        <translation>Recibido, estante {shelf}</translation>
    </message>
    <message>
        <source>Kept aside on {shelf}: {why}</source>
        <translation>Apartado en {shelf}: {why}</translation>
    </message>
    <message>
        <source>Given back to the driver: {why}</source>
        <translation>Devuelto al chofer: {why}</translation>
    </message>
    <message>
        <source>Noted as damaged</source>
        <translation>Anotado como dañado</translation>
    </message>
    <message>
        <source>a run</source>
        <translation>una ruta</translation>
    </message>
    <message>
        <source>Moved to shelf {shelf}</source>
        <translation>Pasó al estante {shelf}</translation>
    </message>
    <message>
        <source>Was not in the delivery</source>
        <translation>No venía en la entrega</translation>
    </message>
    <message>
        <source>Planned for {run}</source>
        <translation>Planeado para {run}</translation>
    </message>
    <message>
        <source>Out on {run}</source>
        <translation>Salió con {run}</translation>
    </message>
    <message>
        <source>Delivered: {place}</source>
        <translation>Entregado: {place}</translation>
    </message>
    <message>
        <source>Not delivered: {reason}</source>
        <translation>No entregado: {reason}</translation>
    </message>
    <message>
        <source>Back on shelf {shelf}</source>
        <translation>De vuelta en el estante {shelf}</translation>
    </message>
    <message>
        <source>an earlier act</source>
        <translation>una acción anterior</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Deshecho: {act}</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Slow line</source>
        <translation>Conexión lenta</translation>
    </message>
    <message>
        <source>Wi-Fi wants a sign-in</source>
        <translation>El Wi-Fi pide iniciar sesión</translation>
    </message>
    <message>
        <source>Network blocks us</source>
        <translation>La red nos bloquea</translation>
    </message>
    <message>
        <source>Line not safe</source>
        <translation>Conexión no segura</translation>
    </message>
    <message>
        <source>PC clock is wrong</source>
        <translation>Reloj de la PC incorrecto</translation>
    </message>
    <message>
        <source>Carrier turns us away</source>
        <translation>El transportista nos rechaza</translation>
    </message>
    <message>
        <source>Carrier busy</source>
        <translation>Transportista ocupado</translation>
    </message>
    <message>
        <source>Carrier has trouble</source>
        <translation>El transportista tiene fallas</translation>
    </message>
    <message>
        <source>Sending less at once</source>
        <translation>Enviando de a menos</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Respuesta no entendida</translation>
    </message>
    <message>
        <source>Record not reachable</source>
        <translation>Registro no disponible</translation>
    </message>
    <message>
        <source>No line set up</source>
        <translation>Conexión sin configurar</translation>
    </message>
    <message>
        <source>Everything is kept here. The owner can set up the line.</source>
        <translation>Todo se guarda aquí. El dueño puede configurar la conexión.</translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n no aceptado</numerusform>
            <numerusform>%n no aceptados</numerusform>
        </translation>
    </message>
    <message>
        <source>The carrier did not accept them. They are kept safe here.</source>
        <translation>El transportista no los aceptó. Están guardados aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n</source>
        <translation>
            <numerusform>Enviando %n</numerusform>
            <numerusform>Enviando %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Todo está enviado.</translation>
    </message>
    <message numerus="yes">
        <source>%n kept safe, will send</source>
        <translation>
            <numerusform>%n guardado, se enviará</numerusform>
            <numerusform>%n guardados, se enviarán</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept safe</source>
        <translation>
            <numerusform>%n guardado</numerusform>
            <numerusform>%n guardados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Todo enviado</translation>
    </message>
    <message>
        <source>All sent {time}</source>
        <translation>Todo enviado {time}</translation>
    </message>
    <message>
        <source>Sent and confirmed by the carrier at {time}</source>
        <translation>Enviado y confirmado por el transportista a las {time}</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>{trouble}. Everything is kept safe and will be sent later.</source>
        <translation>{trouble}. Todo está guardado y se enviará más tarde.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Rastreo</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>no notice</source>
        <translation>sin aviso</translation>
    </message>
    <message>
        <source>{nth} try</source>
        <translation>{nth} intento</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>{carrier} parcel</source>
        <translation>Paquete de {carrier}</translation>
    </message>
    <message>
        <source>Parcel of an unknown carrier</source>
        <translation>Paquete de transportista desconocido</translation>
    </message>
    <message>
        <source>Run {number} {name}</source>
        <translation>Ruta {number} {name}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n were known already</source>
        <translation>
            <numerusform>%n ya se conocía</numerusform>
            <numerusform>%n ya se conocían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here before their notice</source>
        <translation>
            <numerusform>%n llegó antes de su aviso</numerusform>
            <numerusform>%n llegaron antes de su aviso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not taken:</source>
        <translation>
            <numerusform>%n línea no se aceptó:</numerusform>
            <numerusform>%n líneas no se aceptaron:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Notice taken</source>
        <translation>Aviso recibido</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Reading the notice</source>
        <translation>Leyendo el aviso</translation>
    </message>
    <message>
        <source>You can go on scanning</source>
        <translation>Puede seguir escaneando</translation>
    </message>
</context>
<context>
    <name>Parcel</name>
    <message>
        <source>Choose a parcel, or scan one, to see what happened to it.</source>
        <translation>Elija o escanee un paquete para ver qué pasó con él.</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aceptarlo</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Rechazarlo</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
</context>
<context>
    <name>Parcels</name>
    <message>
        <source>On shelf</source>
        <translation>En estante</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>En ruta</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devueltos</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Por llegar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Espera</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer letters, the street, or the number&apos;s last four.</source>
        <translation>Pruebe con menos letras, la calle o los últimos cuatro del número.</translation>
    </message>
    <message>
        <source>No parcels yet</source>
        <translation>Aún no hay paquetes</translation>
    </message>
    <message>
        <source>Every parcel that is announced or scanned appears here.</source>
        <translation>Aquí aparece cada paquete anunciado o escaneado.</translation>
    </message>
    <message>
        <source>None here at the moment</source>
        <translation>Por ahora no hay ninguno</translation>
    </message>
    <message>
        <source>Choose another list above, or type in the scan line.</source>
        <translation>Elija otra lista arriba o escriba en la línea de escaneo.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>handed over</source>
        <translation>entregado en mano</translation>
    </message>
    <message>
        <source>left in a safe place</source>
        <translation>dejado en un lugar seguro</translation>
    </message>
    <message>
        <source>left on the porch</source>
        <translation>dejado en el porche</translation>
    </message>
    <message>
        <source>left at the back door</source>
        <translation>dejado en la puerta trasera</translation>
    </message>
    <message>
        <source>left in the garage</source>
        <translation>dejado en el garaje</translation>
    </message>
    <message>
        <source>left in the yard</source>
        <translation>dejado en el patio</translation>
    </message>
    <message>
        <source>left in the greenhouse</source>
        <translation>dejado en el invernadero</translation>
    </message>
    <message>
        <source>left in the shed</source>
        <translation>dejado en el cobertizo</translation>
    </message>
    <message>
        <source>left behind the trash bin</source>
        <translation>dejado detrás del bote de basura</translation>
    </message>
    <message>
        <source>put in the mail slot</source>
        <translation>puesto en el buzón</translation>
    </message>
    <message>
        <source>left in the mail room</source>
        <translation>dejado en la sala de correo</translation>
    </message>
    <message>
        <source>left at reception</source>
        <translation>dejado en recepción</translation>
    </message>
    <message>
        <source>left with a neighbor</source>
        <translation>dejado con un vecino</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>nobody home</source>
        <translation>nadie en casa</translation>
    </message>
    <message>
        <source>business closed</source>
        <translation>negocio cerrado</translation>
    </message>
    <message>
        <source>no way in</source>
        <translation>sin acceso</translation>
    </message>
    <message>
        <source>customer did not answer</source>
        <translation>el cliente no contestó</translation>
    </message>
    <message>
        <source>no safe place to leave it</source>
        <translation>sin lugar seguro para dejarlo</translation>
    </message>
    <message>
        <source>did not fit</source>
        <translation>no cupo</translation>
    </message>
    <message>
        <source>address wrong or incomplete</source>
        <translation>dirección incorrecta o incompleta</translation>
    </message>
    <message>
        <source>customer moved away</source>
        <translation>el cliente se mudó</translation>
    </message>
    <message>
        <source>customer refused it</source>
        <translation>el cliente lo rechazó</translation>
    </message>
    <message>
        <source>customer had no code or ID</source>
        <translation>el cliente no tenía código o identificación</translation>
    </message>
    <message>
        <source>customer wants it later</source>
        <translation>el cliente lo quiere más tarde</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>dangerous goods</source>
        <translation>mercancía peligrosa</translation>
    </message>
    <message>
        <source>out of time</source>
        <translation>faltó tiempo</translation>
    </message>
    <message>
        <source>trouble with the vehicle</source>
        <translation>problema con el vehículo</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>mal tiempo</translation>
    </message>
    <message>
        <source>outside our area</source>
        <translation>fuera de nuestra zona</translation>
    </message>
    <message>
        <source>was not in the load</source>
        <translation>no venía en la carga</translation>
    </message>
</context>
<context>
    <name>Receive</name>
    <message>
        <source>Morning delivery</source>
        <translation>Entrega de la mañana</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Type a number</source>
        <translation>Escribir número</translation>
    </message>
    <message>
        <source>Received so far</source>
        <translation>Recibidos hasta ahora</translation>
    </message>
    <message>
        <source>The delivery&apos;s parcels</source>
        <translation>Los paquetes de la entrega</translation>
    </message>
    <message>
        <source>No notice yet</source>
        <translation>Aún no hay aviso</translation>
    </message>
    <message>
        <source>Drop the carrier&apos;s file here, or just scan: the count is the notice.</source>
        <translation>Suelte aquí el archivo del transportista o solo escanee: la cuenta es el aviso.</translation>
    </message>
    <message>
        <source>Import a notice</source>
        <translation>Importar un aviso</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Scan the first label</source>
        <translation>Escanee la primera etiqueta</translation>
    </message>
    <message>
        <source>The answer appears here, large enough to read from afar</source>
        <translation>La respuesta aparece aquí, grande para leerla de lejos</translation>
    </message>
    <message>
        <source>The camera starts …</source>
        <translation>La cámara está iniciando …</translation>
    </message>
    <message>
        <source>The camera cannot be reached. Check its cable. Scanning goes on.</source>
        <translation>No se puede usar la cámara. Revise el cable. Puede seguir escaneando.</translation>
    </message>
    <message>
        <source>No camera. Plug one in, or use the scanner or the keyboard.</source>
        <translation>Sin cámara. Conecte una, o use el escáner o el teclado.</translation>
    </message>
    <message>
        <source>The picture stands still: replug the camera</source>
        <translation>Imagen congelada: reconecte la cámara</translation>
    </message>
    <message>
        <source>No picture comes: replug the camera</source>
        <translation>Sin imagen: reconecte la cámara</translation>
    </message>
    <message>
        <source>The film has ended</source>
        <translation>El video terminó</translation>
    </message>
    <message>
        <source>Hold a label anywhere in view</source>
        <translation>Muestre una etiqueta a la cámara</translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n recibido</numerusform>
            <numerusform>%n recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>Falta %n</numerusform>
            <numerusform>Faltan %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n por llegar</numerusform>
            <numerusform>%n por llegar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no notice</source>
        <translation>
            <numerusform>%n sin aviso</numerusform>
            <numerusform>%n sin aviso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish: %n missing</source>
        <translation>
            <numerusform>Terminar: falta %n</numerusform>
            <numerusform>Terminar: faltan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message numerus="yes">
        <source>%n carriers</source>
        <translation>
            <numerusform>%n transportista</numerusform>
            <numerusform>%n transportistas</numerusform>
        </translation>
    </message>
    <message>
        <source>To come — {count}</source>
        <translation>Por llegar — {count}</translation>
    </message>
    <message>
        <source>Missing — {count}</source>
        <translation>Faltan — {count}</translation>
    </message>
    <message>
        <source>Look into — {count}</source>
        <translation>Por revisar — {count}</translation>
    </message>
    <message>
        <source>Received — {count}</source>
        <translation>Recibidos — {count}</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>{number} is on another run already.</source>
        <translation>{number} ya está en otra ruta.</translation>
    </message>
    <message>
        <source>Undo that run, or leave this parcel out.</source>
        <translation>Deshaga esa ruta o no incluya este paquete.</translation>
    </message>
    <message>
        <source>More has happened to this parcel since then.</source>
        <translation>Desde entonces pasó algo más con este paquete.</translation>
    </message>
    <message>
        <source>Nothing was undone. Scan the parcel and go on from there.</source>
        <translation>No se deshizo nada. Escanee el paquete y siga desde ahí.</translation>
    </message>
    <message>
        <source>Nobody called {name} works here.</source>
        <translation>Aquí no trabaja nadie llamado {name}.</translation>
    </message>
    <message>
        <source>The owner can add people in the settings.</source>
        <translation>El dueño puede agregar personas en los ajustes.</translation>
    </message>
    <message>
        <source>No line to a carrier is set up.</source>
        <translation>No hay conexión configurada con un transportista.</translation>
    </message>
    <message>
        <source>Write the gateway&apos;s address into the settings.</source>
        <translation>Escriba la dirección de la conexión en los ajustes.</translation>
    </message>
    <message>
        <source>Which parcel is this about?</source>
        <translation>¿De qué paquete se trata?</translation>
    </message>
    <message>
        <source>Scan the parcel first, then do this again.</source>
        <translation>Escanee primero el paquete y luego repita esto.</translation>
    </message>
    <message>
        <source>Which run is this about?</source>
        <translation>¿De qué ruta se trata?</translation>
    </message>
    <message>
        <source>Scan the run sheet first, then this code again.</source>
        <translation>Escanee primero la hoja de ruta y luego este código.</translation>
    </message>
    <message>
        <source>This question has been answered already.</source>
        <translation>Esta pregunta ya fue contestada.</translation>
    </message>
    <message>
        <source>Scan the parcel to see where it is now.</source>
        <translation>Escanee el paquete para ver dónde está.</translation>
    </message>
    <message>
        <source>This parcel is not in the shop.</source>
        <translation>Este paquete no está en la tienda.</translation>
    </message>
    <message>
        <source>Scan its label to receive it first.</source>
        <translation>Escanee su etiqueta para recibirlo primero.</translation>
    </message>
    <message>
        <source>{number} is not on a shelf.</source>
        <translation>{number} no está en un estante.</translation>
    </message>
    <message>
        <source>Only parcels on a shelf can go on a run.</source>
        <translation>Solo los paquetes en un estante pueden salir en ruta.</translation>
    </message>
    <message>
        <source>This parcel is not out on a run.</source>
        <translation>Este paquete no está en ruta.</translation>
    </message>
    <message>
        <source>Scan a parcel that came back from a run, then the answer.</source>
        <translation>Escanee un paquete que volvió de una ruta y luego la respuesta.</translation>
    </message>
    <message>
        <source>Run {code} has left already.</source>
        <translation>La ruta {code} ya salió.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>No se encontró nada para “{text}”.</translation>
    </message>
    <message>
        <source>Try fewer letters, the street, or the last four characters.</source>
        <translation>Pruebe con menos letras, la calle o los últimos cuatro caracteres.</translation>
    </message>
    <message>
        <source>There is no open delivery to finish.</source>
        <translation>No hay ninguna entrega abierta por terminar.</translation>
    </message>
    <message>
        <source>What never came stands under Look into on Today.</source>
        <translation>Lo que no llegó está en Por revisar, en Hoy.</translation>
    </message>
    <message>
        <source>There are no parcels for this run.</source>
        <translation>No hay paquetes para esta ruta.</translation>
    </message>
    <message>
        <source>Choose at least one parcel that is on a shelf.</source>
        <translation>Elija al menos un paquete que esté en un estante.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Only what was done here since the start can be undone.</source>
        <translation>Solo se puede deshacer lo hecho aquí desde el inicio.</translation>
    </message>
    <message>
        <source>This card asks for something HubDesk does not know.</source>
        <translation>Esta tarjeta pide algo que HubDesk no conoce.</translation>
    </message>
    <message>
        <source>Print the card again.</source>
        <translation>Imprima la tarjeta otra vez.</translation>
    </message>
    <message>
        <source>No run {code} is on record here.</source>
        <translation>Aquí no hay ninguna ruta {code} registrada.</translation>
    </message>
    <message>
        <source>Check that the sheet is from this shop.</source>
        <translation>Revise que la hoja sea de esta tienda.</translation>
    </message>
    <message>
        <source>This shop has no shelf {shelf}.</source>
        <translation>Esta tienda no tiene el estante {shelf}.</translation>
    </message>
    <message>
        <source>Scan another tag, or ask the owner to add the shelf.</source>
        <translation>Escanee otra etiqueta o pida al dueño que agregue el estante.</translation>
    </message>
    <message>
        <source>Today has 99 runs already, and that is the most.</source>
        <translation>Hoy ya hay 99 rutas, que es el máximo.</translation>
    </message>
    <message>
        <source>Put these parcels on a run that is planned.</source>
        <translation>Ponga estos paquetes en una ruta ya planeada.</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>no tracking number</source>
        <translation>sin número de rastreo</translation>
    </message>
    <message>
        <source>not a tracking number</source>
        <translation>no es un número de rastreo</translation>
    </message>
    <message>
        <source>one of this shop&apos;s own codes</source>
        <translation>un código propio de esta tienda</translation>
    </message>
    <message>
        <source>contains invisible signs</source>
        <translation>contiene signos invisibles</translation>
    </message>
    <message>
        <source>stands twice in the file</source>
        <translation>está dos veces en el archivo</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Línea {line}: {why}</translation>
    </message>
    <message>
        <source>Line {line}: {why} ({text})</source>
        <translation>Línea {line}: {why} ({text})</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <source>planned</source>
        <translation>planeada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>en ruta</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>planned {window}</source>
        <translation>planeada {window}</translation>
    </message>
    <message>
        <source>Bill {number} of {year}</source>
        <translation>Comprobante {number} de {year}</translation>
    </message>
    <message>
        <source>{nth} try</source>
        <translation>{nth} intento</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>En mano</translation>
    </message>
    <message>
        <source>Safe place</source>
        <translation>Lugar seguro</translation>
    </message>
    <message>
        <source>Neighbor</source>
        <translation>Vecino</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Porch</source>
        <translation>Porche</translation>
    </message>
    <message>
        <source>Mail slot</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>Nadie en casa</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>No safe place</source>
        <translation>Sin lugar seguro</translation>
    </message>
    <message>
        <source>Did not fit</source>
        <translation>No cupo</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Dirección mal</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Se mudó</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>No code or ID</source>
        <translation>Sin código o ID</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Out of time</source>
        <translation>Faltó tiempo</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Mal tiempo</translation>
    </message>
    <message>
        <source>Outside area</source>
        <translation>Fuera de zona</translation>
    </message>
    <message>
        <source>Rest delivered</source>
        <translation>Resto entregado</translation>
    </message>
    <message>
        <source>#</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>handed</source>
        <translation>en mano</translation>
    </message>
    <message>
        <source>safe place</source>
        <translation>lugar seguro</translation>
    </message>
    <message>
        <source>back</source>
        <translation>de vuelta</translation>
    </message>
    <message>
        <source>name, signature, time</source>
        <translation>nombre, firma, hora</translation>
    </message>
    <message>
        <source>(continued)</source>
        <translation>(continúa)</translation>
    </message>
    <message>
        <source>Parcels on this sheet: {count}</source>
        <translation>Paquetes en esta hoja: {count}</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contados</translation>
    </message>
    <message>
        <source>Back at the counter, scan the parcel, then one of these:</source>
        <translation>De vuelta en el mostrador, escanee el paquete y luego uno de estos:</translation>
    </message>
    <message>
        <source>Out at</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Regreso</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Lo lleva</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>printed {time}</source>
        <translation>impreso {time}</translation>
    </message>
    <message>
        <source>journal {hash}</source>
        <translation>registro {hash}</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>escáner</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>foto</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>on shelf</source>
        <translation>en estante</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>apartado</translation>
    </message>
    <message>
        <source>out</source>
        <translation>en ruta</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>HH:mm:ss</source>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Next</source>
        <translation>Sigue</translation>
    </message>
    <message>
        <source>On the shelves</source>
        <translation>En los estantes</translation>
    </message>
    <message>
        <source>Look into</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>The day&apos;s list</source>
        <translation>La lista del día</translation>
    </message>
    <message>
        <source>Nothing on the list yet</source>
        <translation>Aún no hay nada en la lista</translation>
    </message>
    <message>
        <source>Deliveries and runs appear here. Drop the carrier&apos;s notice on this window, or just begin to scan.</source>
        <translation>Aquí aparecen las entregas y las rutas. Suelte el aviso del transportista en esta ventana o empiece a escanear.</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>de {total}</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels delivered today</source>
        <translation>
            <numerusform>%n paquete entregado hoy</numerusform>
            <numerusform>%n paquetes entregados hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Nothing. Questions that were left open wait here.</source>
        <translation>Nada. Aquí esperan las preguntas que quedaron abiertas.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan the run</source>
        <translation>Planear la ruta</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels wait on the shelves.</source>
        <translation>
            <numerusform>%n paquete espera en los estantes.</numerusform>
            <numerusform>%n paquetes esperan en los estantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>See the parcels</source>
        <translation>Ver los paquetes</translation>
    </message>
    <message>
        <source>Everything is done for today</source>
        <translation>Todo está hecho por hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels delivered.</source>
        <translation>
            <numerusform>%n paquete entregado.</numerusform>
            <numerusform>%n paquetes entregados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for the delivery</source>
        <translation>Esperar la entrega</translation>
    </message>
    <message>
        <source>No notice yet. Drop the carrier&apos;s file here, or just scan: the count is the notice.</source>
        <translation>Aún no hay aviso. Suelte aquí el archivo del transportista o solo escanee: la cuenta es el aviso.</translation>
    </message>
    <message>
        <source>Import a notice</source>
        <translation>Importar un aviso</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels are announced.</source>
        <translation>
            <numerusform>%n paquete anunciado.</numerusform>
            <numerusform>%n paquetes anunciados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receive the morning delivery</source>
        <translation>Recibir la entrega de la mañana</translation>
    </message>
    <message numerus="yes">
        <source>%n expected parcels not scanned yet.</source>
        <translation>
            <numerusform>%n paquete esperado sin escanear.</numerusform>
            <numerusform>%n paquetes esperados sin escanear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came without notice.</source>
        <translation>
            <numerusform>%n llegó sin aviso.</numerusform>
            <numerusform>%n llegaron sin aviso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep receiving the morning delivery</source>
        <translation>Seguir recibiendo la entrega</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>la ruta</translation>
    </message>
    <message>
        <source>Finish {run}</source>
        <translation>Terminar {run}</translation>
    </message>
    <message>
        <source>Scan what comes back, then what happened.</source>
        <translation>Escanee lo que vuelve y luego qué pasó.</translation>
    </message>
    <message>
        <source>{run} can go out</source>
        <translation>{run} puede salir</translation>
    </message>
    <message numerus="yes">
        <source>— {carriers}, %n parcels expected</source>
        <translation>
            <numerusform>— {carriers}, se espera %n paquete</numerusform>
            <numerusform>— {carriers}, se esperan %n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery arrived</source>
        <translation>Llegó la entrega</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>recibiendo</translation>
    </message>
    <message>
        <source>Delivery expected</source>
        <translation>Entrega esperada</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>anunciada</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>sin hora</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels missing</source>
        <translation>
            <numerusform>Falta %n paquete</numerusform>
            <numerusform>Faltan %n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>— announced, but not in the delivery</source>
        <translation>— anunciados, pero no venían en la entrega</translation>
    </message>
    <message>
        <source>tell the carrier</source>
        <translation>avise al transportista</translation>
    </message>
    <message>
        <source>{number} {carrier}, on {shelf}</source>
        <translation>{number} {carrier}, en {shelf}</translation>
    </message>
</context>
<context>
    <name>Trait</name>
    <message>
        <source>signature</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>adults only</source>
        <translation>solo adultos</translation>
    </message>
    <message>
        <source>keep cold</source>
        <translation>mantener frío</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{nth}
of {total}</source>
        <translation>{nth}
de {total}</translation>
    </message>
    <message>
        <source>Put it on shelf</source>
        <translation>Póngalo en el estante</translation>
    </message>
    <message>
        <source>Still kept aside</source>
        <translation>Sigue apartado</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Ya recibido</translation>
    </message>
    <message>
        <source>Scanned at {time} by {person}</source>
        <translation>Escaneado a las {time} por {person}</translation>
    </message>
    <message>
        <source>Scanned at {time}</source>
        <translation>Escaneado a las {time}</translation>
    </message>
    <message>
        <source>Not on the notice — keep aside</source>
        <translation>No está en el aviso: apártelo</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Perhaps a {carrier} parcel</source>
        <translation>Quizás un paquete de {carrier}</translation>
    </message>
    <message>
        <source>Carrier not clear — keep aside</source>
        <translation>Transportista no claro: apártelo</translation>
    </message>
    <message>
        <source>Its label says ZIP {place}</source>
        <translation>Su etiqueta dice ZIP {place}</translation>
    </message>
    <message>
        <source>Routed to {place}</source>
        <translation>Va para {place}</translation>
    </message>
    <message>
        <source>Not for this shop</source>
        <translation>No es para esta tienda</translation>
    </message>
    <message>
        <source>Give it back to the driver</source>
        <translation>Devuélvalo al chofer</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>This parcel was delivered before</source>
        <translation>Este paquete ya se entregó antes</translation>
    </message>
    <message>
        <source>Keep it aside and tell the owner</source>
        <translation>Apártelo y avise al dueño</translation>
    </message>
    <message>
        <source>Given back before</source>
        <translation>Ya se devolvió antes</translation>
    </message>
    <message>
        <source>Noted as damaged — stays on shelf</source>
        <translation>Anotado como dañado: sigue en el estante</translation>
    </message>
    <message>
        <source>Moved to shelf</source>
        <translation>Pasó al estante</translation>
    </message>
    <message>
        <source>{nth} of {total} received</source>
        <translation>{nth} de {total} recibidos</translation>
    </message>
    <message>
        <source>Delivery finished</source>
        <translation>Entrega terminada</translation>
    </message>
    <message>
        <source>All there</source>
        <translation>Está todo</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>Falta %n</numerusform>
            <numerusform>Faltan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the driver before he or she leaves</source>
        <translation>Avise al chofer antes de que se vaya</translation>
    </message>
    <message>
        <source>Out on a run</source>
        <translation>En ruta</translation>
    </message>
    <message>
        <source>Now scan what happened at the door</source>
        <translation>Ahora escanee qué pasó en la puerta</translation>
    </message>
    <message>
        <source>The codes are at the foot of the run sheet</source>
        <translation>Los códigos están al pie de la hoja de ruta</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ruta</translation>
    </message>
    <message numerus="yes">
        <source>%n still out</source>
        <translation>
            <numerusform>%n todavía en ruta</numerusform>
            <numerusform>%n todavía en ruta</numerusform>
        </translation>
    </message>
    <message>
        <source>Run {code}</source>
        <translation>Ruta {code}</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>queda %n</numerusform>
            <numerusform>quedan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not delivered: {reason}</source>
        <translation>No entregado: {reason}</translation>
    </message>
    <message>
        <source>Put it back on this shelf</source>
        <translation>Póngalo de vuelta en este estante</translation>
    </message>
    <message>
        <source>The rest of the run is delivered</source>
        <translation>El resto de la ruta está entregado</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Ruta terminada</translation>
    </message>
    <message>
        <source>Every parcel has its answer</source>
        <translation>Cada paquete tiene su respuesta</translation>
    </message>
    <message>
        <source>Enter to take it in, Esc to refuse it</source>
        <translation>Enter para aceptarlo, Esc para rechazarlo</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Esto no funcionó</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aceptarlo</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Rechazarlo</translation>
    </message>
    <message>
        <source>Could not be a tracking number</source>
        <translation>No puede ser un número de rastreo</translation>
    </message>
    <message>
        <source>That is a grocery code, not the label</source>
        <translation>Es el código de un producto, no la etiqueta</translation>
    </message>
    <message>
        <source>Turn the parcel and scan the large label</source>
        <translation>Gire el paquete y escanee la etiqueta grande</translation>
    </message>
    <message>
        <source>Not the tracking number</source>
        <translation>No es el número de rastreo</translation>
    </message>
    <message>
        <source>Scan the other code on this label</source>
        <translation>Escanee el otro código de esta etiqueta</translation>
    </message>
    <message>
        <source>Not a code HubDesk knows</source>
        <translation>HubDesk no conoce este código</translation>
    </message>
    <message>
        <source>Scan another code on this label</source>
        <translation>Escanee otro código de esta etiqueta</translation>
    </message>
    <message>
        <source>Or press F3 and type the number</source>
        <translation>O presione F3 y escriba el número</translation>
    </message>
    <message>
        <source>Now at the counter</source>
        <translation>Ahora en el mostrador</translation>
    </message>
    <message>
        <source>It does not count any more</source>
        <translation>Ya no cuenta</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Deshecho: {act}</translation>
    </message>
    <message numerus="yes">
        <source>“{text}” fits %n parcels</source>
        <translation>
            <numerusform>“{text}” coincide con %n paquete</numerusform>
            <numerusform>“{text}” coincide con %n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>¿Cuál es?</translation>
    </message>
    <message>
        <source>Is it this one?</source>
        <translation>¿Es este?</translation>
    </message>
</context>
<context>
    <name>WhyAside</name>
    <message>
        <source>no notice</source>
        <translation>sin aviso</translation>
    </message>
    <message>
        <source>carrier not clear</source>
        <translation>transportista no claro</translation>
    </message>
</context>
<context>
    <name>WhyBack</name>
    <message>
        <source>not for this shop</source>
        <translation>no es para esta tienda</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>no aceptado</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Choose the carrier&apos;s notice</source>
        <translation>Elija el aviso del transportista</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>¿Quién atiende?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Scan anything, or type a name, street or tracking number</source>
        <translation>Escanee, o escriba un nombre, calle o número</translation>
    </message>
    <message>
        <source>Scan, or type a name or number</source>
        <translation>Escanee o escriba</translation>
    </message>
</context>
</TS>
