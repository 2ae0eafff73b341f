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
        <translation>movido</translation>
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
        <source>run changed</source>
        <translation>ruta cambiada</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>cargado</translation>
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
    <message>
        <source>shelves changed</source>
        <translation>estantes cambiados</translation>
    </message>
    <message>
        <source>handover bill</source>
        <translation>acta de entrega</translation>
    </message>
    <message>
        <source>bill signed</source>
        <translation>acta firmada</translation>
    </message>
    <message>
        <source>shelf walk begun</source>
        <translation>recorrido empezado</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>shelf walk finished</source>
        <translation>recorrido terminado</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>boxes counted</source>
        <translation>cajas contadas</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>detalle</translation>
    </message>
    <message>
        <source>day closed</source>
        <translation>día cerrado</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>message read</source>
        <translation>mensaje leído</translation>
    </message>
    <message>
        <source>people changed</source>
        <translation>personas cambiadas</translation>
    </message>
</context>
<context>
    <name>Ageing</name>
    <message>
        <source>soon</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>vencido</translation>
    </message>
    <message>
        <source>back today</source>
        <translation>regresa hoy</translation>
    </message>
    <message>
        <source>back tomorrow</source>
        <translation>regresa mañana</translation>
    </message>
    <message>
        <source>here too long</source>
        <translation>demasiado tiempo</translation>
    </message>
    <message>
        <source>goes back</source>
        <translation>regresa</translation>
    </message>
    <message>
        <source>Should have gone back on {day}</source>
        <translation>Debió regresar el {day}</translation>
    </message>
    <message>
        <source>Goes back today by {time}</source>
        <translation>Regresa hoy antes de las {time}</translation>
    </message>
    <message>
        <source>Goes back tomorrow by {time}</source>
        <translation>Regresa mañana antes de las {time}</translation>
    </message>
    <message>
        <source>Goes back on {day} by {time}</source>
        <translation>Regresa el {day} antes de las {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels should have gone back</source>
        <translation>
            <numerusform>%n paquete debió regresar</numerusform>
            <numerusform>%n paquetes debieron regresar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels go back today</source>
        <translation>
            <numerusform>%n paquete regresa hoy</numerusform>
            <numerusform>%n paquetes regresan hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels go back tomorrow</source>
        <translation>
            <numerusform>%n paquete regresa mañana</numerusform>
            <numerusform>%n paquetes regresan mañana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels go back soon</source>
        <translation>
            <numerusform>%n paquete regresa pronto</numerusform>
            <numerusform>%n paquetes regresan pronto</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes back to the carrier</source>
        <translation>Regresan al transportista</translation>
    </message>
    <message>
        <source>Nothing must go back</source>
        <translation>Nada tiene que regresar</translation>
    </message>
    <message>
        <source>Touch a shelf to see what lies on it.</source>
        <translation>Toque un estante para ver lo que hay en él.</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>Near the shop</source>
        <translation>Cerca de la tienda</translation>
    </message>
    <message>
        <source>North side</source>
        <translation>Zona norte</translation>
    </message>
    <message>
        <source>East side</source>
        <translation>Zona este</translation>
    </message>
    <message>
        <source>South side</source>
        <translation>Zona sur</translation>
    </message>
    <message>
        <source>West side</source>
        <translation>Zona oeste</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ruta</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Haciendo la copia…</translation>
    </message>
    <message>
        <source>Backed up just now</source>
        <translation>Copia recién hecha</translation>
    </message>
    <message>
        <source>Backed up {age} ago</source>
        <translation>Última copia hace {age}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia</translation>
    </message>
    <message>
        <source>{age}, only on this disk</source>
        <translation>{age}, solo en este disco</translation>
    </message>
    <message>
        <source>{time}: {parcels}, last entry {last}, {size} MB</source>
        <translation>{time}: {parcels}, última anotación {last}, {size} MB</translation>
    </message>
    <message>
        <source>{backup}, encrypted</source>
        <translation>{backup}, cifrada</translation>
    </message>
    <message>
        <source>Backed up and checked: {folder} ({backup})</source>
        <translation>Copia hecha y comprobada: {folder} ({backup})</translation>
    </message>
    <message>
        <source>It is in the clear: whoever has this folder can read names and addresses in it.</source>
        <translation>No está cifrada: quien tenga esta carpeta puede leer en ella nombres y direcciones.</translation>
    </message>
    <message>
        <source>Not there now: {folder}</source>
        <translation>No está ahora: {folder}</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>¿Cuál?</translation>
    </message>
    <message>
        <source>Put it back?</source>
        <translation>¿Restaurarla?</translation>
    </message>
    <message>
        <source>Put back. It ends on {time}: whatever was done after that must be scanned again, unless the carrier has it.</source>
        <translation>Restaurada. Termina el {time}: lo que se hizo después hay que escanearlo otra vez, salvo lo que ya tenga el transportista.</translation>
    </message>
    <message>
        <source>What was there before lies in {folder}.</source>
        <translation>Lo que había antes está en {folder}.</translation>
    </message>
    <message>
        <source>The shop&apos;s record is damaged. Put the last good backup back?</source>
        <translation>El registro de la tienda está dañado. ¿Restaurar la última copia buena?</translation>
    </message>
    <message>
        <source>It is from {made} and holds {parcels}. What was done from {last} to {until} may be missing in it: scan that again; what the carrier has, it keeps. The damaged record stays here under another name.</source>
        <translation>Es del {made} y contiene {parcels}. Puede faltar lo que se hizo del {last} al {until}: escanéelo otra vez; lo que ya tiene el transportista, lo conserva. El registro dañado queda aquí con otro nombre.</translation>
    </message>
    <message>
        <source>Yes, put it back</source>
        <translation>Sí, restaurarla</translation>
    </message>
    <message>
        <source>No, close HubDesk</source>
        <translation>No, cerrar HubDesk</translation>
    </message>
    <message>
        <source>Start anew now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
</context>
<context>
    <name>Bill</name>
    <message>
        <source>not on the notice</source>
        <translation>no está en el aviso</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>apartado</translation>
    </message>
    <message>
        <source>came after its bill was closed</source>
        <translation>llegó después de cerrar su acta</translation>
    </message>
    <message>
        <source>DAMAGED</source>
        <translation>DAÑADO</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>sin firma todavía</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Parcel taken in</source>
        <translation>Paquete recibido</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>No parcel was taken in.</source>
        <translation>No se recibió ningún paquete.</translation>
    </message>
    <message>
        <source>On the notice, but not in the delivery: {count}</source>
        <translation>En el aviso, pero no en la entrega: {count}</translation>
    </message>
    <message>
        <source>Went back with the driver: {count}</source>
        <translation>Regresaron con el repartidor: {count}</translation>
    </message>
    <message>
        <source>Counted by hand</source>
        <translation>Contados a mano</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recibido por</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Repartidor</translation>
    </message>
    <message>
        <source>signature of the driver</source>
        <translation>firma del repartidor</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>journal {hash}</source>
        <translation>diario {hash}</translation>
    </message>
    <message>
        <source>seal {hash}</source>
        <translation>sello {hash}</translation>
    </message>
    <message>
        <source>Handover bill {bill}</source>
        <translation>Acta de entrega {bill}</translation>
    </message>
    <message>
        <source>Supplement to bill {bill}</source>
        <translation>Suplemento del acta {bill}</translation>
    </message>
    <message>
        <source>VOID: this bill was undone</source>
        <translation>ANULADA: esta acta se deshizo</translation>
    </message>
    <message>
        <source>not announced</source>
        <translation>sin anunciar</translation>
    </message>
    <message>
        <source>Parcels taken in</source>
        <translation>Paquetes recibidos</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Anunciados</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Not on the notice</source>
        <translation>Sin aviso</translation>
    </message>
    <message>
        <source>Signed by {driver} at {time}</source>
        <translation>Firmada por {driver} a las {time}</translation>
    </message>
    <message>
        <source>Signed on paper by {driver}, noted at {time}</source>
        <translation>Firmada en papel por {driver}, anotado a las {time}</translation>
    </message>
    <message>
        <source>Went back</source>
        <translation>Regresaron</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañados</translation>
    </message>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n recibido</numerusform>
            <numerusform>%n recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>falta %n</numerusform>
            <numerusform>faltan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: {load}</source>
        <translation>{number}: {load}</translation>
    </message>
    <message>
        <source>count open</source>
        <translation>por cerrar</translation>
    </message>
    <message>
        <source>Handover bill</source>
        <translation>Acta de entrega</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>Cerrar la cuenta</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Next delivery</source>
        <translation>Siguiente entrega</translation>
    </message>
    <message>
        <source>Undo this bill</source>
        <translation>Deshacer esta acta</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Imprimir recibo</translation>
    </message>
    <message>
        <source>Read the figures together, then close the count: its bill follows.</source>
        <translation>Lean juntos las cifras y cierre la cuenta: enseguida sale su acta.</translation>
    </message>
    <message>
        <source>No delivery to sign for</source>
        <translation>No hay entrega por firmar</translation>
    </message>
    <message>
        <source>Once parcels are received, the bill for their driver is made here.</source>
        <translation>Cuando se reciban paquetes, aquí se hace el acta para su repartidor.</translation>
    </message>
    <message>
        <source>The lines of the bill</source>
        <translation>Los renglones del acta</translation>
    </message>
    <message>
        <source>The driver signs</source>
        <translation>Firma el repartidor</translation>
    </message>
    <message>
        <source>Name of the driver</source>
        <translation>Nombre del repartidor</translation>
    </message>
    <message>
        <source>Sign here with a finger, a pen or the mouse</source>
        <translation>Firme aquí con el dedo, un lápiz o el ratón</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>En papel</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>What now?</source>
        <translation>¿Y ahora?</translation>
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
        <source>Camera off</source>
        <translation>Cámara apagada</translation>
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
        <source>Camera sleeps</source>
        <translation>Cámara en reposo</translation>
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
        <source>Camera unplugged</source>
        <translation>Cámara desconectada</translation>
    </message>
    <message>
        <source>Camera in use</source>
        <translation>Cámara ocupada</translation>
    </message>
    <message>
        <source>Camera not allowed</source>
        <translation>Cámara sin permiso</translation>
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
    <name>Column</name>
    <message>
        <source>Tracking number</source>
        <translation>Número de guía</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Apartment</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Asked at the door</source>
        <translation>Se pide en la puerta</translation>
    </message>
    <message>
        <source>Withdrawn or not</source>
        <translation>Retirado o no</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Keep cold: yes or no</source>
        <translation>En frío: sí o no</translation>
    </message>
    <message>
        <source>Fragile: yes or no</source>
        <translation>Frágil: sí o no</translation>
    </message>
    <message>
        <source>Heavy: yes or no</source>
        <translation>Pesado: sí o no</translation>
    </message>
    <message>
        <source>Adults only: yes or no</source>
        <translation>Solo adultos: sí o no</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Which column is what?</source>
        <translation>¿Qué hay en cada columna?</translation>
    </message>
    <message>
        <source>{name} comes in a form that is new here. Check what stands over each column: HubDesk remembers it for this sender.</source>
        <translation>{name} viene en una forma nueva aquí. Revise lo que dice sobre cada columna: HubDesk lo recuerda para este remitente.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message numerus="yes">
        <source>Take %n parcels</source>
        <translation>
            <numerusform>Tomar %n paquete</numerusform>
            <numerusform>Tomar %n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {number}: {what}</source>
        <translation>Columna {number}: {what}</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Checked by, signature</source>
        <translation>Revisado por, firma</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>Hoja del día</translation>
    </message>
    <message>
        <source>came</source>
        <translation>llegaron</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregados</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>intentados</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>devueltos</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañados</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>faltan</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperan</translation>
    </message>
    <message>
        <source>out</source>
        <translation>en ruta</translation>
    </message>
    <message>
        <source>Close it once more</source>
        <translation>Cerrarlo otra vez</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Por quién</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibidos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>By carrier</source>
        <translation>Por transportista</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañados</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregados</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devueltos</translation>
    </message>
    <message>
        <source>Written down after its day was closed</source>
        <translation>Anotado después de cerrar su día</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Queda pendiente</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegaron</translation>
    </message>
    <message>
        <source>Waiting, by shelf</source>
        <translation>Esperan, por estante</translation>
    </message>
    <message>
        <source>{act}: does not count any more</source>
        <translation>{act}: ya no cuenta</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>Sin cerrar todavía</translation>
    </message>
    <message>
        <source>Closed at {time} by {person}</source>
        <translation>Cerrado a las {time} por {person}</translation>
    </message>
    <message>
        <source>Supplement {nth}, closed at {time} by {person}</source>
        <translation>Suplemento {nth}, cerrado a las {time} por {person}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries since then are not in it</source>
        <translation>
            <numerusform>%n anotación posterior no está incluida</numerusform>
            <numerusform>%n anotaciones posteriores no están incluidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels are announced and have not come</source>
        <translation>
            <numerusform>%n paquete anunciado no ha llegado</numerusform>
            <numerusform>%n paquetes anunciados no han llegado</numerusform>
        </translation>
    </message>
    <message>
        <source>Out on a run: {runs}</source>
        <translation>En ruta: {runs}</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries have no bill yet</source>
        <translation>
            <numerusform>%n entrega no tiene acta todavía</numerusform>
            <numerusform>%n entregas no tienen acta todavía</numerusform>
        </translation>
    </message>
    <message>
        <source>Bills without a signature: {bills}</source>
        <translation>Actas sin firma: {bills}</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels kept aside wait for an answer</source>
        <translation>
            <numerusform>%n paquete apartado espera una respuesta</numerusform>
            <numerusform>%n paquetes apartados esperan una respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: {came} came, {delivered} delivered, {waiting} waiting, {missing} missing</source>
        <translation>{day}: llegaron {came}, entregados {delivered}, esperan {waiting}, faltan {missing}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Cerrar el día</translation>
    </message>
</context>
<context>
    <name>Deliver</name>
    <message>
        <source>Remember</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Se queda aquí</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nadie aún</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Por qué se queda</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>A pie</translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation>Bicicleta</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Scan each parcel as it goes into the bag.</source>
        <translation>Escanee cada paquete al meterlo en la bolsa.</translation>
    </message>
    <message>
        <source>Scan each parcel as it goes on the bicycle.</source>
        <translation>Escanee cada paquete al cargarlo en la bicicleta.</translation>
    </message>
    <message>
        <source>Scan each parcel as it goes in the car.</source>
        <translation>Escanee cada paquete al cargarlo en el auto.</translation>
    </message>
    <message numerus="yes">
        <source>(%n people)</source>
        <translation>
            <numerusform>(%n persona)</numerusform>
            <numerusform>(%n personas)</numerusform>
        </translation>
    </message>
    <message>
        <source>too late</source>
        <translation>tarde</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>cargado</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Ruta {number}</translation>
    </message>
    <message>
        <source>Loading check</source>
        <translation>Control de carga</translation>
    </message>
    <message>
        <source>{nth} of {of} loaded</source>
        <translation>{nth} de {of} cargados</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Salir sin ellos</translation>
    </message>
    <message>
        <source>Slips to take along</source>
        <translation>Avisos para llevar</translation>
    </message>
    <message>
        <source>They are all in</source>
        <translation>Todos están adentro</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels were not scanned. Where are they?</source>
        <translation>
            <numerusform>%n paquete no se escaneó. ¿Dónde está?</numerusform>
            <numerusform>%n paquetes no se escanearon. ¿Dónde están?</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in. Have a good round.</source>
        <translation>Todo está cargado. Buen viaje.</translation>
    </message>
    <message>
        <source>F9 begins it; or scan the run sheet.</source>
        <translation>Empiece con F9 o escanee la hoja de ruta.</translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation>Sale ahora</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>Sale a las {time}</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>En ruta</translation>
    </message>
    <message>
        <source>Out for {time}</source>
        <translation>En ruta desde hace {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n entregado</numerusform>
            <numerusform>%n entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back in the shop</source>
        <translation>
            <numerusform>%n de vuelta en la tienda</numerusform>
            <numerusform>%n de vuelta en la tienda</numerusform>
        </translation>
    </message>
    <message>
        <source>Last: {number} stop {stop} — right run</source>
        <translation>Último: {number} parada {stop} — ruta correcta</translation>
    </message>
    <message>
        <source>Who goes, and when</source>
        <translation>Quién sale y cuándo</translation>
    </message>
    <message>
        <source>Half an hour earlier</source>
        <translation>Media hora antes</translation>
    </message>
    <message>
        <source>Half an hour later</source>
        <translation>Media hora después</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Quién sale</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Best order</source>
        <translation>Mejor orden</translation>
    </message>
    <message>
        <source>Name, note, photo</source>
        <translation>Nombre, nota, foto</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Print run sheet</source>
        <translation>Imprimir hoja</translation>
    </message>
    <message>
        <source>Plan this run</source>
        <translation>Planear esta ruta</translation>
    </message>
    <message>
        <source>Load &amp; leave</source>
        <translation>Cargar y salir</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Seguir cargando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Rest delivered</source>
        <translation>Resto entregado</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Plan · {parcels}</source>
        <translation>Planear · {parcels}</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>cargando</translation>
    </message>
    <message>
        <source>Home, and every parcel has its answer</source>
        <translation>De vuelta: cada paquete tiene su respuesta</translation>
    </message>
    <message>
        <source>{nth} of {of} parcels have their answer</source>
        <translation>{nth} de {of} paquetes tienen su respuesta</translation>
    </message>
    <message>
        <source>Scan a parcel, then what happened. Or choose the stop here.</source>
        <translation>Escanee un paquete y luego qué pasó. O elija la parada aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Slips for %n missed</source>
        <translation>
            <numerusform>Aviso para %n que faltó</numerusform>
            <numerusform>Avisos para %n que faltaron</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a stop</source>
        <translation>Elija una parada</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Más …</translation>
    </message>
    <message>
        <source>Fewer …</source>
        <translation>Menos …</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>The stops in order</source>
        <translation>Las paradas en orden</translation>
    </message>
    <message>
        <source>Proposed runs</source>
        <translation>Rutas propuestas</translation>
    </message>
    <message>
        <source>Nothing to deliver yet</source>
        <translation>Aún no hay nada que repartir</translation>
    </message>
    <message>
        <source>Receive the parcels first. What lies on the shelves appears here as runs, with stops in order and who can go.</source>
        <translation>Primero reciba los paquetes. Lo que está en los estantes aparece aquí como rutas, con las paradas en orden y quién puede salir.</translation>
    </message>
    <message>
        <source>{stop} goes to</source>
        <translation>{stop} va a</translation>
    </message>
    <message>
        <source>Back to the shelf, on no run</source>
        <translation>De vuelta al estante, sin ruta</translation>
    </message>
    <message>
        <source>Give the whole run up</source>
        <translation>Cancelar toda la ruta</translation>
    </message>
    <message>
        <source>It stays here</source>
        <translation>Se queda aquí</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Repartir</translation>
    </message>
    <message>
        <source>One moment: looking for good runs …</source>
        <translation>Un momento: se buscan buenas rutas …</translation>
    </message>
    <message numerus="yes">
        <source>%n runs proposed</source>
        <translation>
            <numerusform>%n ruta propuesta</numerusform>
            <numerusform>%n rutas propuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at the pace of your last %n runs</source>
        <translation>
            <numerusform>al ritmo de su última ruta</numerusform>
            <numerusform>al ritmo de sus últimas %n rutas</numerusform>
        </translation>
    </message>
    <message>
        <source>The way</source>
        <translation>El camino</translation>
    </message>
    <message numerus="yes">
        <source>%n stops have no place on the map</source>
        <translation>
            <numerusform>%n parada no está en el mapa</numerusform>
            <numerusform>%n paradas no están en el mapa</numerusform>
        </translation>
    </message>
    <message>
        <source>The way appears here.</source>
        <translation>Aquí aparece el recorrido.</translation>
    </message>
    <message>
        <source>No map: the notice brought no coordinates. The order, as far as it was learned:</source>
        <translation>Sin mapa: el aviso no trajo coordenadas. El orden, hasta donde se aprendió:</translation>
    </message>
    <message>
        <source>Photograph kept ✓</source>
        <translation>Foto guardada ✓</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Who took it</source>
        <translation>Quién lo recibió</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>When it was at the door; empty means now</source>
        <translation>Cuándo fue en la puerta; vacío significa ahora</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Firme aquí</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>listens</source>
        <translation>escucha</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>no se entiende</translation>
    </message>
    <message>
        <source>in use elsewhere</source>
        <translation>en uso por otro</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>no conectado</translation>
    </message>
    <message>
        <source>The scanner {scanner} listens at {port}.</source>
        <translation>El escáner {scanner} escucha en {port}.</translation>
    </message>
    <message>
        <source>Camera: {name} ({where})</source>
        <translation>Cámara: {name} ({where})</translation>
    </message>
    <message>
        <source>Serial scanner: {device}</source>
        <translation>Escáner en serie: {device}</translation>
    </message>
    <message>
        <source>Left alone: {device}. If it is a scanner: hubdesk scan --serial {choice}</source>
        <translation>Sin tocar: {device}. Si es un escáner: hubdesk scan --serial {choice}</translation>
    </message>
    <message>
        <source>Keyboard: this window; a scanner that types ends with Enter</source>
        <translation>Teclado: esta ventana; un escáner que teclea termina con Enter</translation>
    </message>
    <message>
        <source>Camera: none found</source>
        <translation>Cámara: ninguna</translation>
    </message>
    <message>
        <source>Serial scanner: none found</source>
        <translation>Escáner en serie: ninguno</translation>
    </message>
    <message>
        <source>Show or scan codes. Nothing is booked. Ctrl-C ends.</source>
        <translation>Muestre o escanee códigos. No se registra nada. Ctrl-C termina.</translation>
    </message>
    <message>
        <source>NOT TAKEN, seen in {times} pictures: too seldom or unsafe.</source>
        <translation>NO TOMADO, visto en {times} imágenes: muy pocas o poco seguro.</translation>
    </message>
    <message>
        <source>{count} keys, {median} ms apart, {longest} ms at most</source>
        <translation>{count} teclas cada {median} ms, {longest} ms como máximo</translation>
    </message>
    <message>
        <source>Read: {read}. Parcels among them: {parcels}. Seen but not taken: {passed}.</source>
        <translation>Leídos: {read}. De ellos paquetes: {parcels}. Vistos sin tomar: {passed}.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Make a support bundle</source>
        <translation>Preparar datos para soporte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>What the doctor found</source>
        <translation>Lo que encontró el médico</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Revisando …</translation>
    </message>
    <message>
        <source>The doctor looks at everything and changes nothing.</source>
        <translation>El doctor mira todo y no cambia nada.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar otra vez</translation>
    </message>
    <message>
        <source>Everything that support would see</source>
        <translation>Todo lo que vería soporte</translation>
    </message>
    <message>
        <source>Nothing is sent. You keep it as a file first.</source>
        <translation>No se manda nada. Primero se guarda como archivo.</translation>
    </message>
    <message>
        <source>Keep as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Whole record</source>
        <translation>Registro entero</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Line to the carrier</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Este PC</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>well</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>look</source>
        <translation>revisar</translation>
    </message>
    <message>
        <source>mend now</source>
        <translation>arreglar</translation>
    </message>
    <message>
        <source>This did not answer within {seconds} seconds.</source>
        <translation>No contestó en {seconds} segundos.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or start the PC again.</source>
        <translation>Desconéctelo y conéctelo otra vez, o reinicie el PC.</translation>
    </message>
    <message>
        <source>The last good copy in {place} is {hours} h old.</source>
        <translation>La última copia buena en {place} tiene {hours} h.</translation>
    </message>
    <message>
        <source>The last good copy is {days} days old.</source>
        <translation>La última copia buena tiene {days} días.</translation>
    </message>
    <message>
        <source>Plug in the backup stick or disk; a copy is made by itself.</source>
        <translation>Conecte la memoria o el disco de copias; la copia se hace sola.</translation>
    </message>
    <message>
        <source>There is no copy of the record yet.</source>
        <translation>Todavía no hay ninguna copia del registro.</translation>
    </message>
    <message>
        <source>Name a stick or a second disk for backups on the page Shop.</source>
        <translation>Nombre una memoria o un segundo disco para copias en la página Tienda.</translation>
    </message>
    <message>
        <source>The last good copy lies on the same disk as the shop.</source>
        <translation>La última copia buena está en el mismo disco que la tienda.</translation>
    </message>
    <message>
        <source>The newest copy in {place} is damaged.</source>
        <translation>La copia más nueva en {place} está dañada.</translation>
    </message>
    <message>
        <source>Back up now on the page Shop, to another stick or disk.</source>
        <translation>Haga una copia ahora en la página Tienda, en otra memoria o disco.</translation>
    </message>
    <message>
        <source>Backups are switched off.</source>
        <translation>Las copias de seguridad están apagadas.</translation>
    </message>
    <message>
        <source>The record lies on a server; whoever keeps that server backs it up.</source>
        <translation>El registro está en un servidor; quien lo cuida hace las copias.</translation>
    </message>
    <message>
        <source>{camera} gives a picture ({wide} × {high}).</source>
        <translation>{camera} da imagen ({wide} × {high}).</translation>
    </message>
    <message>
        <source>No camera is wanted here.</source>
        <translation>Aquí no se quiere cámara.</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>No hay ninguna cámara conectada.</translation>
    </message>
    <message>
        <source>Plug one in, or go on with the scanner.</source>
        <translation>Conecte una, o siga con el escáner.</translation>
    </message>
    <message>
        <source>The camera “{camera}” is not plugged in; another one is.</source>
        <translation>La cámara “{camera}” no está conectada; hay otra.</translation>
    </message>
    <message>
        <source>Plug it in, or choose the other one under Equipment.</source>
        <translation>Conéctela, o elija la otra en Equipo.</translation>
    </message>
    <message>
        <source>{camera} is plugged in, and the window uses it.</source>
        <translation>{camera} está conectada y la ventana la usa.</translation>
    </message>
    <message>
        <source>The clock agrees with the carrier&apos;s.</source>
        <translation>El reloj coincide con el del transportista.</translation>
    </message>
    <message>
        <source>Nothing is known against the clock of this PC.</source>
        <translation>No se sabe nada contra el reloj de este PC.</translation>
    </message>
    <message>
        <source>The clock of this PC is {minutes} minutes ahead.</source>
        <translation>El reloj de este PC va {minutes} minutos adelantado.</translation>
    </message>
    <message>
        <source>Let the PC set its time by itself. Work goes on meanwhile.</source>
        <translation>Deje que el PC ajuste la hora solo. Mientras, el trabajo sigue.</translation>
    </message>
    <message>
        <source>The clock of this PC is {minutes} minutes behind.</source>
        <translation>El reloj de este PC va {minutes} minutos atrasado.</translation>
    </message>
    <message>
        <source>The clock stands {minutes} minutes before the last act on record.</source>
        <translation>El reloj marca {minutes} minutos antes del último acto registrado.</translation>
    </message>
    <message>
        <source>Set the PC&apos;s date and time.</source>
        <translation>Ajuste la fecha y la hora del PC.</translation>
    </message>
    <message>
        <source>One desk, with the record on this PC.</source>
        <translation>Un puesto, con el registro en este PC.</translation>
    </message>
    <message>
        <source>Desks on this record: {count}; this one is {desk}.</source>
        <translation>Puestos en este registro: {count}; este es {desk}.</translation>
    </message>
    <message>
        <source>The carrier answers. Acts waiting to be sent: {waiting}.</source>
        <translation>El transportista contesta. Actos por mandar: {waiting}.</translation>
    </message>
    <message>
        <source>Acts waiting to be sent: {waiting}, the oldest for {hours} hours.</source>
        <translation>Actos por mandar: {waiting}; el más viejo espera {hours} horas.</translation>
    </message>
    <message>
        <source>Acts that the carrier did not accept: {count}.</source>
        <translation>Actos que el transportista no aceptó: {count}.</translation>
    </message>
    <message>
        <source>Printers ready: {count}.</source>
        <translation>Impresoras listas: {count}.</translation>
    </message>
    <message>
        <source>Acts on record: {entries}; every page can be read.</source>
        <translation>Actos registrados: {entries}; todas las páginas se pueden leer.</translation>
    </message>
    <message>
        <source>Every act is as it was written: {entries}.</source>
        <translation>Cada acto está como se escribió: {entries}.</translation>
    </message>
    <message>
        <source>Damaged places in the record: {count}.</source>
        <translation>Lugares dañados en el registro: {count}.</translation>
    </message>
    <message>
        <source>Places where the history is not as it was written: {count}.</source>
        <translation>Lugares donde la historia no está como se escribió: {count}.</translation>
    </message>
    <message>
        <source>{trouble}. Kept safe here: {waiting}.</source>
        <translation>{trouble}. Guardados aquí: {waiting}.</translation>
    </message>
    <message>
        <source>{free_gb} GB are free; an act is kept within {flush_ms} ms.</source>
        <translation>Hay {free_gb} GB libres; un acto se guarda en {flush_ms} ms.</translation>
    </message>
    <message>
        <source>Only {free_gb} GB are free on the disk.</source>
        <translation>Solo hay {free_gb} GB libres en el disco.</translation>
    </message>
    <message>
        <source>Empty the trash and take away large files.</source>
        <translation>Vacíe la papelera y quite archivos grandes.</translation>
    </message>
    <message>
        <source>The shop&apos;s folder lies on a disk that can be pulled out.</source>
        <translation>La carpeta de la tienda está en un disco que se puede desconectar.</translation>
    </message>
    <message>
        <source>Move it to the PC&apos;s own disk; keep the stick for backups.</source>
        <translation>Muévala al disco del PC; deje la memoria para copias.</translation>
    </message>
    <message>
        <source>The shop&apos;s folder lies on a network drive, which can damage the record.</source>
        <translation>La carpeta de la tienda está en un disco de red, que puede dañar el registro.</translation>
    </message>
    <message>
        <source>Close HubDesk and move the folder to the PC&apos;s own disk.</source>
        <translation>Cierre HubDesk y mueva la carpeta al disco del PC.</translation>
    </message>
    <message>
        <source>{by} copies the shop&apos;s folder elsewhere, and may lock it while you work.</source>
        <translation>{by} copia la carpeta de la tienda a otro lugar y puede bloquearla mientras trabaja.</translation>
    </message>
    <message>
        <source>Move the folder out of {by}; keep only the backups in there.</source>
        <translation>Saque la carpeta de {by}; deje ahí solo las copias.</translation>
    </message>
    <message>
        <source>The disk is slow: an act takes {flush_ms} ms to be kept.</source>
        <translation>El disco es lento: guardar un acto tarda {flush_ms} ms.</translation>
    </message>
    <message>
        <source>Start the PC again. If it stays so, have the disk looked at.</source>
        <translation>Reinicie el PC. Si sigue así, haga revisar el disco.</translation>
    </message>
    <message>
        <source>No line to a carrier is set up; all is kept here.</source>
        <translation>No hay línea con un transportista; todo queda guardado aquí.</translation>
    </message>
    <message>
        <source>Leave HubDesk open: it sends by itself. Nothing is lost.</source>
        <translation>Deje HubDesk abierto: manda solo. No se pierde nada.</translation>
    </message>
    <message>
        <source>Press the line&apos;s chip on top: it says why.</source>
        <translation>Pulse arriba el indicador de la línea: dice por qué.</translation>
    </message>
    <message>
        <source>The carrier answers, but does not know this PC yet.</source>
        <translation>El transportista contesta, pero aún no conoce este PC.</translation>
    </message>
    <message>
        <source>Get a code from the carrier and type it in once.</source>
        <translation>Pida un código al transportista y escríbalo una vez.</translation>
    </message>
    <message>
        <source>This PC knows no printer.</source>
        <translation>Este PC no conoce ninguna impresora.</translation>
    </message>
    <message>
        <source>Add one in the PC&apos;s own settings. Papers are kept as PDF.</source>
        <translation>Agregue una en los ajustes del PC. Los papeles se guardan como PDF.</translation>
    </message>
    <message>
        <source>There is no record here yet.</source>
        <translation>Aquí todavía no hay registro.</translation>
    </message>
    <message>
        <source>The record is of an earlier HubDesk; the next start brings it up to date.</source>
        <translation>El registro es de un HubDesk anterior; se pone al día la próxima vez que se abra.</translation>
    </message>
    <message>
        <source>Close HubDesk, copy the shop&apos;s folder, put back a backup.</source>
        <translation>Cierre HubDesk, copie la carpeta de la tienda y reponga una copia de seguridad.</translation>
    </message>
    <message>
        <source>The record is too large to be read whole in {seconds} s.</source>
        <translation>El registro es demasiado grande para leerlo entero en {seconds} s.</translation>
    </message>
    <message>
        <source>Check again in a quiet hour.</source>
        <translation>Revise otra vez en una hora tranquila.</translation>
    </message>
    <message>
        <source>Make a support bundle and send it to whoever supports you.</source>
        <translation>Prepare los datos para soporte y mándelos a quien le ayuda.</translation>
    </message>
    <message>
        <source>The record&apos;s log has grown to {megabytes} MB.</source>
        <translation>El diario de escritura creció a {megabytes} MB.</translation>
    </message>
    <message>
        <source>Close every HubDesk of this shop and start it again.</source>
        <translation>Cierre todos los HubDesk de esta tienda y ábralo otra vez.</translation>
    </message>
    <message>
        <source>Plugged in: {scanners}.</source>
        <translation>Conectados: {scanners}.</translation>
    </message>
    <message>
        <source>No serial scanner. One that types like a keyboard shows when it scans.</source>
        <translation>No hay escáner serial. El que escribe como un teclado se nota cuando lee.</translation>
    </message>
    <message>
        <source>The scanner at {port} is not plugged in.</source>
        <translation>El escáner en {port} no está conectado.</translation>
    </message>
    <message>
        <source>Plug it in: it is found by itself.</source>
        <translation>Conéctelo: se encuentra solo.</translation>
    </message>
    <message>
        <source>HubDesk may not listen to the scanner at {port}.</source>
        <translation>HubDesk no tiene permiso para oír el escáner en {port}.</translation>
    </message>
    <message>
        <source>Give this person the right to use serial ports (Linux: group dialout).</source>
        <translation>Dé a esta persona permiso para usar puertos seriales (Linux: grupo dialout).</translation>
    </message>
    <message>
        <source>The settings can be read.</source>
        <translation>Los ajustes se pueden leer.</translation>
    </message>
    <message>
        <source>HubDesk does not know these settings: {names}.</source>
        <translation>HubDesk no conoce estos ajustes: {names}.</translation>
    </message>
    <message>
        <source>Look for a slip of the pen in settings.toml.</source>
        <translation>Busque un error al escribir en settings.toml.</translation>
    </message>
    <message>
        <source>{cores} processors, {free_gb} GB of memory are free.</source>
        <translation>{cores} procesadores, {free_gb} GB de memoria libres.</translation>
    </message>
    <message>
        <source>Only {free_gb} GB of memory are free.</source>
        <translation>Solo hay {free_gb} GB de memoria libres.</translation>
    </message>
    <message>
        <source>Close other programs and browser tabs.</source>
        <translation>Cierre otros programas y pestañas del navegador.</translation>
    </message>
    <message>
        <source>This PC has a single processor: the camera will be slow.</source>
        <translation>Este PC tiene un solo procesador: la cámara será lenta.</translation>
    </message>
    <message>
        <source>Use a scanner for large deliveries.</source>
        <translation>Use un escáner para entregas grandes.</translation>
    </message>
    <message>
        <source>HubDesk {program}, SQLite {sqlite}, Qt {qt}.</source>
        <translation>HubDesk {program}, SQLite {sqlite}, Qt {qt}.</translation>
    </message>
    <message>
        <source>A part that reads hard barcodes is missing ({engine}).</source>
        <translation>Falta una parte que lee códigos difíciles ({engine}).</translation>
    </message>
    <message>
        <source>Install HubDesk again. The shop&apos;s record is not touched.</source>
        <translation>Instale HubDesk otra vez. El registro de la tienda no se toca.</translation>
    </message>
    <message>
        <source>what the doctor found, without names of anything</source>
        <translation>lo que encontró el doctor, sin nombres de nada</translation>
    </message>
    <message>
        <source>which settings are set; of most, not to what</source>
        <translation>qué ajustes están puestos; de la mayoría, no su valor</translation>
    </message>
    <message>
        <source>how many acts and parcels of each kind</source>
        <translation>cuántos actos y paquetes de cada tipo</translation>
    </message>
    <message>
        <source>when and where in the program something failed</source>
        <translation>cuándo y en qué parte del programa falló algo</translation>
    </message>
    <message>
        <source>Something must be mended now</source>
        <translation>Hay algo que arreglar ahora</translation>
    </message>
    <message>
        <source>There is something to look at</source>
        <translation>Hay algo que revisar</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo está bien</translation>
    </message>
    <message>
        <source>The support bundle is in {file}. It was sent to nobody; send it yourself.</source>
        <translation>Los datos para soporte están en {file}. No se mandaron a nadie; mándelos usted.</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>no address</source>
        <translation>sin dirección</translation>
    </message>
    <message>
        <source>no street in the address</source>
        <translation>dirección sin calle</translation>
    </message>
    <message>
        <source>no house number</source>
        <translation>sin número de casa</translation>
    </message>
    <message>
        <source>a PO box, not a door</source>
        <translation>un apartado postal, no una puerta</translation>
    </message>
    <message>
        <source>coordinates were the wrong way round</source>
        <translation>coordenadas al revés, corregidas</translation>
    </message>
    <message>
        <source>coordinates lacked a minus</source>
        <translation>a las coordenadas les faltaba el signo menos</translation>
    </message>
    <message>
        <source>coordinates are empty</source>
        <translation>coordenadas vacías</translation>
    </message>
    <message>
        <source>coordinates are far away and not used</source>
        <translation>coordenadas muy lejos, no se usan</translation>
    </message>
    <message>
        <source>Both answers are safe: nothing is mixed and nothing is sent twice.</source>
        <translation>Las dos respuestas son seguras: nada se mezcla y nada se envía dos veces.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of this PC are missing in it.</source>
        <translation>
            <numerusform>Le falta %n anotación de este PC.</numerusform>
            <numerusform>Le faltan %n anotaciones de este PC.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done since must be scanned again; what the carrier has, it keeps.</source>
        <translation>Lo hecho desde entonces hay que escanearlo otra vez; lo que el transportista tiene, lo conserva.</translation>
    </message>
    <message>
        <source>Was a backup of the shop&apos;s record put back?</source>
        <translation>¿Se ha restaurado una copia de seguridad del registro de la tienda?</translation>
    </message>
    <message>
        <source>Yes, go on with it</source>
        <translation>Sí, seguir con ella</translation>
    </message>
    <message>
        <source>No, close HubDesk</source>
        <translation>No, cerrar HubDesk</translation>
    </message>
    <message>
        <source>This shop&apos;s record was last used on another PC. Use it here now?</source>
        <translation>El registro de esta tienda se usó por última vez en otro PC. ¿Usarlo aquí ahora?</translation>
    </message>
    <message>
        <source>Then do not go on with it on the other PC: neither would see what the other does.</source>
        <translation>Entonces no siga con él en el otro PC: ninguno vería lo que hace el otro.</translation>
    </message>
    <message>
        <source>If this PC takes the place of a lost one, first close HubDesk and type: hubdesk fetch-back.</source>
        <translation>Si este PC sustituye a uno perdido, cierre antes HubDesk y escriba: hubdesk fetch-back.</translation>
    </message>
    <message>
        <source>Yes, use it here</source>
        <translation>Sí, usarlo aquí</translation>
    </message>
    <message>
        <source>This PC goes on with this record from here.</source>
        <translation>Este PC sigue desde aquí con este registro.</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>Looking</source>
        <translation>Mirando</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Sin cámara</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Look for cameras</source>
        <translation>Buscar cámaras</translation>
    </message>
    <message>
        <source>No camera found. Plug one in, then look again.</source>
        <translation>No se encontró ninguna cámara. Conecte una y busque otra vez.</translation>
    </message>
    <message>
        <source>The shop&apos;s own codes</source>
        <translation>Los códigos de la tienda</translation>
    </message>
    <message>
        <source>Print once, hang up, and work by scanner alone.</source>
        <translation>Imprima una vez, cuelgue y trabaje solo con el escáner.</translation>
    </message>
    <message>
        <source>Print shelf tags</source>
        <translation>Imprimir etiquetas de estante</translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation>Imprimir credenciales</translation>
    </message>
    <message>
        <source>Print counter cards</source>
        <translation>Imprimir tarjetas de mostrador</translation>
    </message>
    <message>
        <source>Most scanners just work. If letters come out wrong, print the set-up sheet and scan its three codes.</source>
        <translation>La mayoría de los escáneres funciona sin más. Si salen letras equivocadas, imprima la hoja de ajuste y escanee sus tres códigos.</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Escáneres</translation>
    </message>
    <message>
        <source>Print the set-up sheet</source>
        <translation>Imprimir la hoja de ajuste</translation>
    </message>
    <message>
        <source>Set up in three scans</source>
        <translation>Ajustar con tres lecturas</translation>
    </message>
    <message>
        <source>Stop the set-up</source>
        <translation>Dejar el ajuste</translation>
    </message>
    <message>
        <source>Codes scanned so far</source>
        <translation>Códigos leídos hasta ahora</translation>
    </message>
    <message>
        <source>Say answers aloud</source>
        <translation>Decir las respuestas</translation>
    </message>
    <message>
        <source>Tones only</source>
        <translation>Solo tonos</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Con sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Each answer has its tone. Press one to hear it.</source>
        <translation>Cada respuesta tiene su tono. Pulse uno para oírlo.</translation>
    </message>
    <message>
        <source>Scanner on the keyboard</source>
        <translation>Escáner de teclado</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>aún no oído</translation>
    </message>
    <message>
        <source>heard {time}</source>
        <translation>oído a las {time}</translation>
    </message>
    <message>
        <source>Scanners, camera, sound, printers</source>
        <translation>Escáneres, cámara, sonido, impresoras</translation>
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
        <source>Check its cable. The scanner and typing still work.</source>
        <translation>Revise el cable. El escáner y el teclado siguen funcionando.</translation>
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
        <source>HubDesk may not use the camera.</source>
        <translation>HubDesk no tiene permiso para usar la cámara.</translation>
    </message>
    <message>
        <source>Allow it in the PC&apos;s privacy settings.</source>
        <translation>Permítalo en los ajustes de privacidad del equipo.</translation>
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
        <source>The table of hold days {file} is missing or broken.</source>
        <translation>La tabla de días de espera {file} falta o está dañada.</translation>
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
        <source>Line {line} of {name} is far too long for a notice.</source>
        <translation>La línea {line} de {name} es demasiado larga para un aviso.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <translation>{name} está protegido con contraseña.</translation>
    </message>
    <message>
        <source>Save it without the password and drop it here again.</source>
        <translation>Guárdelo sin contraseña y suéltelo aquí otra vez.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a notice.</source>
        <translation>{name} es una carpeta, no un aviso.</translation>
    </message>
    <message>
        <source>Open it and drop the carrier&apos;s file here.</source>
        <translation>Ábrala y suelte aquí el archivo del transportista.</translation>
    </message>
    <message>
        <source>HubDesk may not read {name}.</source>
        <translation>HubDesk no puede leer {name}.</translation>
    </message>
    <message>
        <source>Close it in other programs, or save a copy and drop that here.</source>
        <translation>Ciérrelo en otros programas, o guarde una copia y suéltela aquí.</translation>
    </message>
    <message>
        <source>{name} is a device, not a file.</source>
        <translation>{name} es un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>Save the notice as a file and drop that here.</source>
        <translation>Guarde el aviso como archivo y suéltelo aquí.</translation>
    </message>
    <message>
        <source>{name} is in Excel&apos;s old form (.xls).</source>
        <translation>{name} está en el formato antiguo de Excel (.xls).</translation>
    </message>
    <message>
        <source>Open it in Excel and save it as .xlsx or CSV.</source>
        <translation>Ábralo en Excel y guárdelo como .xlsx o CSV.</translation>
    </message>
    <message>
        <source>{name} is a PDF: it is for reading, not for importing.</source>
        <translation>{name} es un PDF: sirve para leer, no para importar.</translation>
    </message>
    <message>
        <source>Ask the carrier for the list as Excel or CSV.</source>
        <translation>Pida al transportista la lista en Excel o CSV.</translation>
    </message>
    <message>
        <source>{name} is a picture, not a list.</source>
        <translation>{name} es una imagen, no una lista.</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} of {name} is never closed.</source>
        <translation>En la línea {line} de {name} hay comillas que no se cierran.</translation>
    </message>
    <message>
        <source>Correct that line, or ask the carrier for the list again.</source>
        <translation>Corrija esa línea, o pida la lista otra vez al transportista.</translation>
    </message>
    <message>
        <source>{name} has far too many rows for a notice.</source>
        <translation>{name} tiene demasiadas filas para un aviso.</translation>
    </message>
    <message>
        <source>{name} has {columns} columns; no notice has so many.</source>
        <translation>{name} tiene {columns} columnas; ningún aviso tiene tantas.</translation>
    </message>
    <message>
        <source>{name} would unpack to {megabytes} MB: no notice does.</source>
        <translation>{name} ocuparía {megabytes} MB al abrirse: ningún aviso es así.</translation>
    </message>
    <message>
        <source>Do not open it. Ask the carrier what they sent.</source>
        <translation>No lo abra. Pregunte al transportista qué envió.</translation>
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
        <source>{name} is a web page, even if it is called a spreadsheet.</source>
        <translation>{name} es una página web, aunque se llame hoja de cálculo.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it as .xlsx and drop that here.</source>
        <translation>Ábralo en Excel, guárdelo como .xlsx y suéltelo aquí.</translation>
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
        <source>{file} could not be written.</source>
        <translation>No se pudo escribir {file}.</translation>
    </message>
    <message>
        <source>Choose another folder or name, or make room on the disk.</source>
        <translation>Elija otra carpeta o nombre, o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>There is no folder for photographs.</source>
        <translation>No hay carpeta para las fotos.</translation>
    </message>
    <message>
        <source>The damage itself is noted. Tell the owner.</source>
        <translation>El daño queda anotado. Avise al dueño.</translation>
    </message>
    <message>
        <source>The photograph {file} is not the one that was taken.</source>
        <translation>La foto {file} no es la que se tomó.</translation>
    </message>
    <message>
        <source>Put the file back from a copy. The rest is not touched.</source>
        <translation>Vuelva a poner el archivo desde una copia. Lo demás no cambia.</translation>
    </message>
    <message>
        <source>The photograph {file} is missing.</source>
        <translation>Falta la foto {file}.</translation>
    </message>
    <message>
        <source>The photograph could not be kept in {folder}.</source>
        <translation>La foto no se pudo guardar en {folder}.</translation>
    </message>
    <message>
        <source>The damage itself is noted. Make room on the disk.</source>
        <translation>El daño queda anotado. Libere espacio en el disco.</translation>
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
        <source>{file} cannot be shown.</source>
        <translation>No se puede mostrar {file}.</translation>
    </message>
    <message>
        <source>Make the paper again. Nothing was printed.</source>
        <translation>Haga la hoja otra vez. No se imprimió nada.</translation>
    </message>
    <message>
        <source>Handing it to the printer broke off half-way.</source>
        <translation>El envío a la impresora se cortó a la mitad.</translation>
    </message>
    <message>
        <source>Look whether the paper is there.</source>
        <translation>Mire si la hoja salió.</translation>
    </message>
    <message>
        <source>Somebody stopped it at the printer.</source>
        <translation>Alguien lo detuvo en la impresora.</translation>
    </message>
    <message>
        <source>Look how much of it is there.</source>
        <translation>Mire cuánto salió.</translation>
    </message>
    <message>
        <source>The printer gave it up.</source>
        <translation>La impresora lo abandonó.</translation>
    </message>
    <message>
        <source>The PC does not say any more what became of it.</source>
        <translation>El PC ya no dice qué pasó con él.</translation>
    </message>
    <message>
        <source>The printer does not take it.</source>
        <translation>La impresora no lo acepta.</translation>
    </message>
    <message>
        <source>It is tried again by itself, or stop it here.</source>
        <translation>Se intenta otra vez solo; o deténgalo aquí.</translation>
    </message>
    <message>
        <source>Its file is no longer in the shop&apos;s folder.</source>
        <translation>Su archivo ya no está en la carpeta de la tienda.</translation>
    </message>
    <message>
        <source>Stop it here and make the paper again.</source>
        <translation>Deténgalo aquí y haga la hoja otra vez.</translation>
    </message>
    <message>
        <source>Another program is printing from this shop&apos;s folder.</source>
        <translation>Otro programa imprime desde la carpeta de esta tienda.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Espere un momento e intente otra vez.</translation>
    </message>
    <message>
        <source>This PC&apos;s printing service does not answer.</source>
        <translation>El servicio de impresión de este PC no responde.</translation>
    </message>
    <message>
        <source>What waits is printed once it is back.</source>
        <translation>Lo que espera se imprime cuando vuelva.</translation>
    </message>
    <message>
        <source>This PC does not have that printer any more.</source>
        <translation>Este PC ya no tiene esa impresora.</translation>
    </message>
    <message>
        <source>Connect it again, or stop this and choose another.</source>
        <translation>Conéctela otra vez, o detenga esto y elija otra.</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer.</source>
        <translation>Hay papel atascado en la impresora.</translation>
    </message>
    <message>
        <source>Pull it out. It goes on by itself.</source>
        <translation>Sáquelo. Sigue solo.</translation>
    </message>
    <message>
        <source>The printer asks for somebody.</source>
        <translation>La impresora pide ayuda.</translation>
    </message>
    <message>
        <source>Look at its display. It goes on by itself.</source>
        <translation>Mire su pantalla. Sigue solo.</translation>
    </message>
    <message>
        <source>The printer has no ink or toner.</source>
        <translation>La impresora no tiene tinta o tóner.</translation>
    </message>
    <message>
        <source>Put some in. It goes on by itself.</source>
        <translation>Póngale. Sigue solo.</translation>
    </message>
    <message>
        <source>The printer has no paper.</source>
        <translation>La impresora no tiene papel.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>La impresora no responde.</translation>
    </message>
    <message>
        <source>Switch it on, check its cable. It goes on by itself.</source>
        <translation>Enciéndala y revise el cable. Sigue solo.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>La impresora está abierta.</translation>
    </message>
    <message>
        <source>Close it. It goes on by itself.</source>
        <translation>Ciérrela. Sigue solo.</translation>
    </message>
    <message>
        <source>The printer is stopped.</source>
        <translation>La impresora está detenida.</translation>
    </message>
    <message>
        <source>Start it in the PC&apos;s settings. It goes on by itself.</source>
        <translation>Actívela en los ajustes del PC. Sigue solo.</translation>
    </message>
    <message>
        <source>The printer takes nothing at the moment.</source>
        <translation>La impresora no acepta nada por ahora.</translation>
    </message>
    <message>
        <source>It is printed once the printer takes paper again.</source>
        <translation>Se imprime cuando la impresora acepte otra vez.</translation>
    </message>
    <message>
        <source>A command is still working with this shop&apos;s record.</source>
        <translation>Un comando todavía trabaja con el registro de esta tienda.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it, then try again.</source>
        <translation>Espere a que termine, o deténgalo, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>A backup is being put back into this shop&apos;s folder.</source>
        <translation>Se está restaurando una copia en la carpeta de esta tienda.</translation>
    </message>
    <message>
        <source>Wait until that is done, then try again.</source>
        <translation>Espere a que termine y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Another PC is open on this record as {desk}.</source>
        <translation>Otro PC está abierto en este registro como {desk}.</translation>
    </message>
    <message>
        <source>Give this PC a name of its own in the settings (desk), then start again.</source>
        <translation>Dé a este PC un nombre propio en los ajustes (desk) y empiece de nuevo.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>No existe la carpeta {folder}.</translation>
    </message>
    <message>
        <source>Plug in its disk, or open HubDesk once: it makes the folder.</source>
        <translation>Conecte su disco, o abra HubDesk una vez: crea la carpeta.</translation>
    </message>
    <message>
        <source>The names are removed, but a copy of them may still lie here.</source>
        <translation>Los nombres se han borrado, pero puede quedar aquí una copia.</translation>
    </message>
    <message>
        <source>Close every other HubDesk of this shop, then do it again.</source>
        <translation>Cierre los demás HubDesk de esta tienda y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>{folder} holds an earlier practice morning.</source>
        <translation>{folder} contiene una mañana de práctica anterior.</translation>
    </message>
    <message>
        <source>Choose another folder, or take that one away.</source>
        <translation>Elija otra carpeta, o retire esa.</translation>
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
        <source>The server of the shop&apos;s record does not let this PC in.</source>
        <translation>El servidor del registro de la tienda no deja entrar a este PC.</translation>
    </message>
    <message>
        <source>The owner checks address, name and password in the settings (database).</source>
        <translation>El dueño revisa la dirección, el nombre y la contraseña en los ajustes (database).</translation>
    </message>
    <message>
        <source>This shop&apos;s record was used on another PC before.</source>
        <translation>El registro de esta tienda se usó antes en otro PC.</translation>
    </message>
    <message>
        <source>If this PC takes the place of a lost one, first type: hubdesk fetch-back. Otherwise open the window and answer, or type: hubdesk journal go-on</source>
        <translation>Si este PC sustituye a uno perdido, escriba primero: hubdesk fetch-back. Si no, abra la ventana y responda, o escriba: hubdesk journal go-on</translation>
    </message>
    <message>
        <source>The shop&apos;s record is damaged.</source>
        <translation>El registro de la tienda está dañado.</translation>
    </message>
    <message>
        <source>Stop working here. Close HubDesk and open it again: it looks through the record and offers the last good backup. In a terminal: hubdesk restore</source>
        <translation>Deje de trabajar aquí. Cierre HubDesk y ábralo de nuevo: revisa el registro y ofrece la última copia buena. En un terminal: hubdesk restore</translation>
    </message>
    <message>
        <source>The file of the shop&apos;s record was moved or replaced while HubDesk was open.</source>
        <translation>El archivo del registro de la tienda se movió o se reemplazó con HubDesk abierto.</translation>
    </message>
    <message>
        <source>Stop working here. Put the file back where it was, and keep programs that copy or clean up folders away from it. Then close HubDesk and open it again.</source>
        <translation>Deje de trabajar aquí. Devuelva el archivo a su lugar y aleje de él los programas que copian o limpian carpetas. Después cierre HubDesk y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>The server went away while this was being kept.</source>
        <translation>El servidor se fue mientras se guardaba esto.</translation>
    </message>
    <message>
        <source>When it is back, do it again: what was kept is then known already.</source>
        <translation>Cuando vuelva, hágalo otra vez: lo que se guardó ya se conocerá.</translation>
    </message>
    <message>
        <source>There is no record {file} in the shop&apos;s folder.</source>
        <translation>No hay ningún registro {file} en la carpeta de la tienda.</translation>
    </message>
    <message>
        <source>Check that it is the right folder, or put back a backup.</source>
        <translation>Revise que sea la carpeta correcta, o reponga una copia de seguridad.</translation>
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
        <source>This shop&apos;s record is older than what was last done here.</source>
        <translation>El registro de esta tienda es más antiguo que lo último que se hizo aquí.</translation>
    </message>
    <message>
        <source>If a backup was put back, close HubDesk, open the window and answer, or type: hubdesk journal go-on</source>
        <translation>Si se restauró una copia de seguridad, cierre HubDesk, abra la ventana y responda, o escriba: hubdesk journal go-on</translation>
    </message>
    <message>
        <source>The scanner {scanner} is not plugged in.</source>
        <translation>El escáner {scanner} no está conectado.</translation>
    </message>
    <message>
        <source>Plug it in and scan: it is found by itself.</source>
        <translation>Conéctelo y escanee: se encuentra solo.</translation>
    </message>
    <message>
        <source>HubDesk may not listen to the scanner at {port}.</source>
        <translation>HubDesk no tiene permiso para escuchar el escáner en {port}.</translation>
    </message>
    <message>
        <source>Give this person the right to use serial ports: on Linux, group dialout.</source>
        <translation>Dé a esta persona permiso para los puertos serie: en Linux, el grupo dialout.</translation>
    </message>
    <message>
        <source>Another program is using the scanner {scanner}.</source>
        <translation>Otro programa usa el escáner {scanner}.</translation>
    </message>
    <message>
        <source>Close that program. The camera and typing still work.</source>
        <translation>Cierre ese programa. La cámara y el teclado siguen sirviendo.</translation>
    </message>
    <message>
        <source>What the scanner {scanner} sends makes no sense.</source>
        <translation>Lo que envía el escáner {scanner} no tiene sentido.</translation>
    </message>
    <message>
        <source>Set it to 9600 or 115200 baud, 8 bits, no parity. Or is it no scanner?</source>
        <translation>Póngalo a 9600 o 115200 baudios, 8 bits, sin paridad. ¿O no es un escáner?</translation>
    </message>
    <message>
        <source>The table of scanners {file} is missing or broken.</source>
        <translation>La tabla de escáneres {file} falta o está dañada.</translation>
    </message>
    <message>
        <source>The pretend morning could not be opened.</source>
        <translation>No se pudo abrir la mañana de ensayo.</translation>
    </message>
    <message>
        <source>Open it in a terminal with: hubdesk practice</source>
        <translation>Ábrala en una terminal con: hubdesk practice</translation>
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
        <source>Line {line} of the settings file {file} cannot be read.</source>
        <translation>No se puede leer la línea {line} del archivo de ajustes {file}.</translation>
    </message>
    <message>
        <source>Correct that line, then start again.</source>
        <translation>Corrija esa línea y vuelva a abrir el programa.</translation>
    </message>
    <message>
        <source>What was learned of the scanner cannot be read.</source>
        <translation>No se puede leer lo aprendido del escáner.</translation>
    </message>
    <message>
        <source>It scans as usual. To teach it again, press Scanner on top.</source>
        <translation>Escanea como siempre. Para enseñarle de nuevo, pulse Escáner arriba.</translation>
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
        <translation>SQLite {version} en este PC puede dañar registros.</translation>
    </message>
    <message>
        <source>Install HubDesk again: it brings a sound one.</source>
        <translation>Vuelva a instalar HubDesk: trae una versión segura.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Esto no se pudo hacer.</translation>
    </message>
    <message>
        <source>The carrier&apos;s end of the line did not answer as it should.</source>
        <translation>El otro extremo de la línea no respondió como debía.</translation>
    </message>
    <message>
        <source>Check the line and the gateway&apos;s address in the settings, then type the same code again.</source>
        <translation>Revise la línea y la dirección de la pasarela en los ajustes, y escriba otra vez el mismo código.</translation>
    </message>
    <message>
        <source>The gateway&apos;s database cannot be opened: {why}</source>
        <translation>No se puede abrir la base de datos de la pasarela: {why}</translation>
    </message>
    <message>
        <source>See that it runs and that its address is right.</source>
        <translation>Vea que esté en marcha y que su dirección sea correcta.</translation>
    </message>
    <message>
        <source>This PC has no keyring to keep the desk&apos;s key in.</source>
        <translation>Este PC no tiene un llavero donde guardar la clave del puesto.</translation>
    </message>
    <message>
        <source>Install one (on Linux: gnome-keyring or KWallet), or name a file for the key in the settings (key_file): whoever copies that file can speak for this desk.</source>
        <translation>Instale uno (en Linux: gnome-keyring o KWallet), o indique un archivo para la clave en los ajustes (key_file): quien copie ese archivo puede hablar por este puesto.</translation>
    </message>
    <message>
        <source>The keyring of this PC is locked or does not answer.</source>
        <translation>El llavero de este PC está bloqueado o no responde.</translation>
    </message>
    <message>
        <source>Unlock it with the password of this PC, then try again.</source>
        <translation>Desbloquéelo con la contraseña de este PC y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The desk&apos;s key in {place} cannot be read.</source>
        <translation>No se puede leer la clave del puesto en {place}.</translation>
    </message>
    <message>
        <source>Remove it there and ask the carrier for a new code. Nothing is lost.</source>
        <translation>Quítela de allí y pida al transportista un código nuevo. No se pierde nada.</translation>
    </message>
    <message>
        <source>Others on this PC may read the desk&apos;s key in {file}.</source>
        <translation>Otros pueden leer en este PC la clave del puesto en {file}.</translation>
    </message>
    <message>
        <source>Take that right away from them (chmod 600), then ask for a new code.</source>
        <translation>Quíteles ese permiso (chmod 600) y pida un código nuevo.</translation>
    </message>
    <message>
        <source>The desk&apos;s key cannot be written to {file}.</source>
        <translation>No se puede escribir la clave del puesto en {file}.</translation>
    </message>
    <message>
        <source>Make room there or name another file (key_file).</source>
        <translation>Haga sitio allí o indique otro archivo (key_file).</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be written.</source>
        <translation>No se puede escribir el archivo de ajustes {file}.</translation>
    </message>
    <message>
        <source>See that this person may write there, then try again.</source>
        <translation>Vea que esta persona pueda escribir allí y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The backup in {folder} is not as it was written.</source>
        <translation>La copia en {folder} no está como se escribió.</translation>
    </message>
    <message>
        <source>Use an earlier one, and do not trust that stick or disk.</source>
        <translation>Use una anterior y no se fíe de esa memoria o disco.</translation>
    </message>
    <message>
        <source>There is no room left for a backup in {folder}.</source>
        <translation>No queda sitio para una copia en {folder}.</translation>
    </message>
    <message>
        <source>Make room there, or use another stick or disk. Earlier backups are as before.</source>
        <translation>Haga sitio allí o use otra memoria o disco. Las copias anteriores siguen como estaban.</translation>
    </message>
    <message>
        <source>Somebody has worked in the backup in {folder}.</source>
        <translation>Alguien ha trabajado en la copia en {folder}.</translation>
    </message>
    <message>
        <source>Use another one: this one cannot be trusted any more.</source>
        <translation>Use otra: de esta ya no hay que fiarse.</translation>
    </message>
    <message>
        <source>Files are missing in the backup in {folder}.</source>
        <translation>Faltan archivos en la copia en {folder}.</translation>
    </message>
    <message>
        <source>Use another one.</source>
        <translation>Use otra.</translation>
    </message>
    <message>
        <source>No backup could be written in {folder}.</source>
        <translation>No se pudo escribir ninguna copia en {folder}.</translation>
    </message>
    <message>
        <source>Try another folder. Earlier backups are as before.</source>
        <translation>Pruebe otra carpeta. Las copias anteriores siguen como estaban.</translation>
    </message>
    <message>
        <source>The folder for backups {folder} is not there any more.</source>
        <translation>La carpeta de copias {folder} ya no está.</translation>
    </message>
    <message>
        <source>Plug the stick or disk in again. Nothing in the shop is lost.</source>
        <translation>Vuelva a conectar la memoria o el disco. En la tienda no se ha perdido nada.</translation>
    </message>
    <message>
        <source>{folder} lies in the shop&apos;s own folder and is lost with it.</source>
        <translation>{folder} está en la carpeta de la tienda y se pierde con ella.</translation>
    </message>
    <message>
        <source>Choose a stick, a second disk or a folder that a service carries elsewhere.</source>
        <translation>Elija una memoria, otro disco o una carpeta que un servicio lleve a otro lugar.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder for backups {folder}.</source>
        <translation>No se puede escribir en la carpeta de copias {folder}.</translation>
    </message>
    <message>
        <source>Take off its write protection, or choose another folder in the settings.</source>
        <translation>Quite su protección contra escritura o elija otra carpeta en los ajustes.</translation>
    </message>
    <message>
        <source>Backups of this record still lie there in the clear: {count}.</source>
        <translation>Copias de este registro que siguen allí sin cifrar: {count}.</translation>
    </message>
    <message>
        <source>Remove them by hand: whoever has them can read names and addresses.</source>
        <translation>Elimínelas a mano: quien las tenga puede leer nombres y direcciones.</translation>
    </message>
    <message>
        <source>The backup in {folder} cannot be read.</source>
        <translation>No se puede leer la copia en {folder}.</translation>
    </message>
    <message>
        <source>The shop&apos;s record is damaged, and no good backup is within reach.</source>
        <translation>El registro de la tienda está dañado y no hay a mano ninguna copia buena.</translation>
    </message>
    <message>
        <source>Plug in the stick or disk with the backups and start HubDesk again. Delete nothing.</source>
        <translation>Conecte la memoria o el disco con las copias y abra HubDesk otra vez. No borre nada.</translation>
    </message>
    <message>
        <source>This PC has no keyring to keep the record&apos;s code in.</source>
        <translation>Este PC no tiene un llavero donde guardar el código del registro.</translation>
    </message>
    <message>
        <source>Install one (on Linux: gnome-keyring or KWallet) and log in with a password. The code is kept nowhere else.</source>
        <translation>Instale uno (en Linux: gnome-keyring o KWallet) e inicie sesión con contraseña. El código no se guarda en ningún otro lugar.</translation>
    </message>
    <message>
        <source>A plain copy in {folder} could not be removed.</source>
        <translation>Una copia sin cifrar en {folder} no se pudo borrar.</translation>
    </message>
    <message>
        <source>The record is encrypted. HubDesk tries again at each start.</source>
        <translation>El registro está cifrado. HubDesk lo intenta de nuevo en cada inicio.</translation>
    </message>
    <message>
        <source>The shop&apos;s record is encrypted, and this PC lacks its code.</source>
        <translation>El registro de la tienda está cifrado y a este PC le falta su código.</translation>
    </message>
    <message>
        <source>Take the recovery sheet: open HubDesk&apos;s window, or use hubdesk unlock.</source>
        <translation>Tome la hoja de recuperación: abra la ventana de HubDesk o use hubdesk unlock.</translation>
    </message>
    <message>
        <source>The shop&apos;s record could not be written anew.</source>
        <translation>El registro de la tienda no se pudo escribir de nuevo.</translation>
    </message>
    <message>
        <source>It is as it was. See to the disk, then try again.</source>
        <translation>Está como estaba. Revise el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The carrier&apos;s end of the line stopped answering.</source>
        <translation>El lado del transportista dejó de responder.</translation>
    </message>
    <message>
        <source>The carrier does not know this PC yet.</source>
        <translation>El transportista aún no conoce este PC.</translation>
    </message>
    <message>
        <source>What came back so far is kept. Check the line, then fetch back once more.</source>
        <translation>Lo que volvió hasta ahora se conserva. Revise la línea y vuelva a recuperar.</translation>
    </message>
    <message>
        <source>Ask the carrier for a code that replaces {desk}; it also shuts the lost PC out. Let this PC in with it (in a terminal: hubdesk enrol CODE), then fetch back once more.</source>
        <translation>Pida al transportista un código que reemplace a {desk}; también deja fuera al PC perdido. Dé entrada con él a este PC (en un terminal: hubdesk enrol CÓDIGO) y vuelva a recuperar.</translation>
    </message>
    <message>
        <source>The carrier&apos;s end of the line cannot give entries back.</source>
        <translation>El lado del transportista no puede devolver entradas.</translation>
    </message>
    <message>
        <source>Ask the carrier for a newer gateway. What it holds stays safe there.</source>
        <translation>Pida al transportista una versión más nueva. Lo que tiene sigue seguro allí.</translation>
    </message>
    <message>
        <source>The lost PC had a newer HubDesk than this one.</source>
        <translation>El PC perdido tenía un HubDesk más nuevo que este.</translation>
    </message>
    <message>
        <source>Install the newest version here, then fetch back once more.</source>
        <translation>Instale aquí la versión más nueva y vuelva a recuperar.</translation>
    </message>
    <message>
        <source>The update server did not answer as it should.</source>
        <translation>El servidor de actualizaciones no respondió como debía.</translation>
    </message>
    <message>
        <source>Check the line. What has come is kept, and HubDesk asks again tomorrow.</source>
        <translation>Revise la conexión. Lo que ha llegado se conserva, y HubDesk vuelve a preguntar mañana.</translation>
    </message>
    <message>
        <source>The update server shows only old news; somebody may be holding updates back.</source>
        <translation>El servidor de actualizaciones solo muestra noticias viejas; puede que alguien esté reteniendo las actualizaciones.</translation>
    </message>
    <message>
        <source>Nothing was changed. If it says so for a week, tell HubDesk&apos;s maker.</source>
        <translation>No se cambió nada. Si sigue así una semana, avise al fabricante de HubDesk.</translation>
    </message>
    <message>
        <source>The update server offers something older than it did before. It was refused.</source>
        <translation>El servidor de actualizaciones ofrece algo más viejo que antes. Se rechazó.</translation>
    </message>
    <message>
        <source>Nothing was changed. Tell HubDesk&apos;s maker.</source>
        <translation>No se cambió nada. Avise al fabricante de HubDesk.</translation>
    </message>
    <message>
        <source>What the update server offers is not signed by HubDesk&apos;s maker. It was refused.</source>
        <translation>Lo que ofrece el servidor de actualizaciones no lleva la firma del fabricante de HubDesk. Se rechazó.</translation>
    </message>
    <message>
        <source>What came from the update server is not what the maker signed. It was refused.</source>
        <translation>Lo que llegó del servidor de actualizaciones no es lo que firmó el fabricante. Se rechazó.</translation>
    </message>
    <message>
        <source>Nothing was changed, and HubDesk asks again tomorrow. If it says so for a week, tell HubDesk&apos;s maker.</source>
        <translation>No se cambió nada, y HubDesk vuelve a preguntar mañana. Si sigue así una semana, avise al fabricante de HubDesk.</translation>
    </message>
    <message>
        <source>Version {version} cannot be unpacked on this PC.</source>
        <translation>La versión {version} no se puede desempaquetar en este PC.</translation>
    </message>
    <message>
        <source>Work on as before, and tell HubDesk&apos;s maker.</source>
        <translation>Siga trabajando como antes y avise al fabricante de HubDesk.</translation>
    </message>
    <message>
        <source>This PC says that today is {date}, which cannot be right.</source>
        <translation>Este PC dice que hoy es {date}, y no puede ser.</translation>
    </message>
    <message>
        <source>Set the PC&apos;s clock; until then no update is taken. Scanning goes on.</source>
        <translation>Ponga en hora el reloj del PC; hasta entonces no se acepta ninguna actualización. Se puede seguir escaneando.</translation>
    </message>
    <message>
        <source>The disk is too full for a new version.</source>
        <translation>El disco está demasiado lleno para una versión nueva.</translation>
    </message>
    <message>
        <source>Make room of 1 GB. The present version works on as before.</source>
        <translation>Haga sitio: 1 GB. La versión actual sigue funcionando como antes.</translation>
    </message>
    <message>
        <source>HubDesk may not write to the folder of its versions.</source>
        <translation>HubDesk no puede escribir en la carpeta de sus versiones.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this PC. The present version works on as before.</source>
        <translation>Pregunte a quien cuida este PC. La versión actual sigue funcionando como antes.</translation>
    </message>
</context>
<context>
    <name>FetchBack</name>
    <message numerus="yes">
        <source>The carrier has %n entries of this desk that are not on this PC.</source>
        <translation>
            <numerusform>El transportista tiene %n entrada de este puesto que no está en este PC.</numerusform>
            <numerusform>El transportista tiene %n entradas de este puesto que no están en este PC.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before any new work, type: hubdesk fetch-back</source>
        <translation>Antes de seguir trabajando, escriba: hubdesk fetch-back</translation>
    </message>
    <message>
        <source>The carrier did not say whether it has work of this desk.</source>
        <translation>El transportista no dijo si tiene trabajo de este puesto.</translation>
    </message>
    <message>
        <source>Nothing was fetched. What the backup lacks stays at the carrier&apos;s end and cannot come back into this record any more. Walk the shelves and scan what lies there.</source>
        <translation>No se recuperó nada. Lo que falta en la copia queda en poder del transportista y ya no puede volver a este registro. Recorra los estantes y escanee lo que hay.</translation>
    </message>
    <message>
        <source>Asking the carrier for what it has…</source>
        <translation>Preguntando al transportista por lo que tiene…</translation>
    </message>
    <message>
        <source>Fetch back what the carrier has</source>
        <translation>Recuperar lo que tiene el transportista</translation>
    </message>
    <message>
        <source>Walk along the shelves</source>
        <translation>Recorrer los estantes</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Seguir sin ello</translation>
    </message>
    <message>
        <source>Go on without it, for good</source>
        <translation>Seguir sin ello para siempre</translation>
    </message>
    <message>
        <source>Then what was done after the backup stays at the carrier&apos;s end and never comes back into this record: parcels may be wanted that were delivered, and others may be missing. Press once more if the shop cannot wait.</source>
        <translation>Entonces lo hecho después de la copia queda en poder del transportista y nunca vuelve a este registro: se buscarán paquetes ya entregados y otros faltarán. Pulse otra vez si la tienda no puede esperar.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are back</source>
        <translation>
            <numerusform>%n entrada ya está de vuelta</numerusform>
            <numerusform>%n entradas ya están de vuelta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries came back from the carrier.</source>
        <translation>
            <numerusform>%n entrada volvió del transportista.</numerusform>
            <numerusform>%n entradas volvieron del transportista.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has nothing that was done at this desk.</source>
        <translation>No tiene nada de lo que se hizo en este puesto.</translation>
    </message>
    <message>
        <source>The last that it has was done on {time}.</source>
        <translation>Lo último que tiene se hizo el {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are here and not there yet: they will be sent.</source>
        <translation>
            <numerusform>%n entrada está aquí y allí todavía no: se enviará.</numerusform>
            <numerusform>%n entradas están aquí y allí todavía no: se enviarán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in between never arrived there or do not fit:</source>
        <translation>
            <numerusform>%n entrada intermedia nunca llegó allí o no encaja:</numerusform>
            <numerusform>%n entradas intermedias nunca llegaron allí o no encajan:</numerusform>
        </translation>
    </message>
    <message>
        <source>Of an earlier stretch the last entries never arrived at the carrier.</source>
        <translation>De un tramo anterior, las últimas entradas nunca llegaron al transportista.</translation>
    </message>
    <message>
        <source>Two records tell of the same numbers: a cloned disk or an old backup. Nothing is mixed.</source>
        <translation>Dos registros hablan de los mismos números: un disco clonado o una copia antigua. Nada se mezcla.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries stay at the carrier&apos;s end.</source>
        <translation>
            <numerusform>%n entrada se queda en el lado del transportista.</numerusform>
            <numerusform>%n entradas se quedan en el lado del transportista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the carrier to look into them: none of them is deleted.</source>
        <translation>Pida al transportista que las revise: ninguna se borra.</translation>
    </message>
    <message>
        <source>What was done at the lost PC after {time} is on no record. Look through the shelves: open Shelves, press “Walk the shelves” and scan every parcel that lies there.</source>
        <translation>Lo que se hizo en el PC perdido después del {time} no consta en ningún registro. Revise los estantes: abra Estantes, pulse «Recorrer estantes» y escanee cada paquete que haya.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels have their name and address again.</source>
        <translation>
            <numerusform>%n paquete tiene de nuevo su nombre y dirección.</numerusform>
            <numerusform>%n paquetes tienen de nuevo su nombre y dirección.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels have no name any more.</source>
        <translation>
            <numerusform>%n paquete ya no tiene nombre.</numerusform>
            <numerusform>%n paquetes ya no tienen nombre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Names are never sent up. Drop their notice onto the window again, or write the name on the parcel&apos;s card.</source>
        <translation>Los nombres nunca se envían. Suelte otra vez su aviso en la ventana, o escriba el nombre en la ficha del paquete.</translation>
    </message>
    <message numerus="yes">
        <source>%n photographs are back.</source>
        <translation>
            <numerusform>%n fotografía está de vuelta.</numerusform>
            <numerusform>%n fotografías están de vuelta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs had not arrived at the carrier and are lost.</source>
        <translation>
            <numerusform>%n fotografía no había llegado al transportista y se perdió.</numerusform>
            <numerusform>%n fotografías no habían llegado al transportista y se perdieron.</numerusform>
        </translation>
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
        <source>%n boxes</source>
        <translation>
            <numerusform>%n caja</numerusform>
            <numerusform>%n cajas</numerusform>
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
    <name>FirstSteps</name>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>It works: {code}</source>
        <translation>Funciona: {code}</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{done} de {all} hechos</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Omitir este paso</translation>
    </message>
    <message>
        <source>Begin the day</source>
        <translation>Empezar el día</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Play a pretend morning first</source>
        <translation>Ensayar antes una mañana</translation>
    </message>
    <message>
        <source>Where the backups lie</source>
        <translation>Dónde están las copias</translation>
    </message>
    <message>
        <source>Choose the one to go on with:</source>
        <translation>Elija con cuál seguir:</translation>
    </message>
    <message>
        <source>None found yet. Choose the stick, disk or folder.</source>
        <translation>Aún no hay ninguna. Elija la memoria, el disco o la carpeta.</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Buscar en una carpeta…</translation>
    </message>
    <message>
        <source>Put this one back</source>
        <translation>Recuperar esta</translation>
    </message>
    <message>
        <source>Code of the recovery sheet</source>
        <translation>Código de la hoja de recuperación</translation>
    </message>
    <message>
        <source>Only where the record was encrypted.</source>
        <translation>Solo si el registro estaba cifrado.</translation>
    </message>
    <message>
        <source>The shelves are drawn.</source>
        <translation>Los estantes están dibujados.</translation>
    </message>
    <message>
        <source>{shelves}, and {aside} for whatever needs a look</source>
        <translation>{shelves}, y {aside} para lo que haya que mirar</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Estantes</translation>
    </message>
    <message>
        <source>Parcels on each</source>
        <translation>Paquetes en cada uno</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>Usar este plan</translation>
    </message>
    <message>
        <source>Draw them myself</source>
        <translation>Dibujarlos yo</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>La tienda</translation>
    </message>
    <message>
        <source>What is the shop called, and where is it?</source>
        <translation>¿Cómo se llama la tienda y dónde está?</translation>
    </message>
    <message>
        <source>It stands on every paper.</source>
        <translation>Aparece en cada papel.</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transportistas</translation>
    </message>
    <message>
        <source>Which carriers bring parcels here?</source>
        <translation>¿Qué transportistas traen paquetes?</translation>
    </message>
    <message>
        <source>Press each that comes, and whether it sends a list first.</source>
        <translation>Pulse cada uno que viene y si antes envía una lista.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Plug the scanner in and scan any label</source>
        <translation>Conecte el escáner y escanee una etiqueta</translation>
    </message>
    <message>
        <source>Nothing is booked here. No scanner: skip this step.</source>
        <translation>Aquí no se registra nada. Sin escáner: omita este paso.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Is this the picture of your counter?</source>
        <translation>¿Es esta la imagen de su mostrador?</translation>
    </message>
    <message>
        <source>Hold a label before it. Nothing is booked here.</source>
        <translation>Ponga una etiqueta delante. Aquí no se registra nada.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Choose the printer and print a test page</source>
        <translation>Elija la impresora e imprima una página de prueba</translation>
    </message>
    <message>
        <source>It is done when the page has come out.</source>
        <translation>Está hecho cuando ha salido la página.</translation>
    </message>
    <message>
        <source>How many shelves are there for parcels?</source>
        <translation>¿Cuántos estantes hay para paquetes?</translation>
    </message>
    <message>
        <source>Count each board as a shelf. You can draw them anew later.</source>
        <translation>Cada tabla es un estante. Puede dibujarlos de nuevo después.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Who works at the counter?</source>
        <translation>¿Quién trabaja en el mostrador?</translation>
    </message>
    <message>
        <source>The first one named stands there now.</source>
        <translation>La primera persona está ahora en el mostrador.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Where may a copy of everything be kept?</source>
        <translation>¿Dónde se puede guardar una copia de todo?</translation>
    </message>
    <message>
        <source>It is made each hour by itself. Another disk is best.</source>
        <translation>Se hace sola cada hora. Lo mejor es otro disco.</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Recuperar una copia</translation>
    </message>
    <message>
        <source>Go on with a shop that was on another PC</source>
        <translation>Seguir con una tienda que estaba en otro PC</translation>
    </message>
    <message>
        <source>Instead of these steps: all comes back as it was.</source>
        <translation>En lugar de estos pasos: todo vuelve como estaba.</translation>
    </message>
    <message>
        <source>Bring the rest back</source>
        <translation>Recuperar el resto</translation>
    </message>
    <message>
        <source>First comes back what was done before</source>
        <translation>Primero vuelve lo que se hizo antes</translation>
    </message>
    <message>
        <source>The carrier has what was sent from this desk. It must come before any new work: until then nothing that is scanned is booked. On another PC, first let it in with a new code that replaces the lost one.</source>
        <translation>El transportista tiene lo enviado desde este puesto. Debe volver antes de cualquier trabajo nuevo: hasta entonces no se registra nada de lo que se escanea. En otro PC, dele primero entrada con un código nuevo que reemplace al perdido.</translation>
    </message>
    <message>
        <source>Line to the carrier</source>
        <translation>Línea al transportista</translation>
    </message>
    <message>
        <source>Did the carrier send a letter with a code?</source>
        <translation>¿Envió el transportista una carta con un código?</translation>
    </message>
    <message>
        <source>Without one everything is kept here and sent later.</source>
        <translation>Sin él, todo se guarda aquí y se envía después.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The shop is ready for its first parcels</source>
        <translation>La tienda está lista para sus primeros paquetes</translation>
    </message>
    <message>
        <source>What you left out waits on Shop and on Equipment.</source>
        <translation>Lo que omitió espera en Tienda y en Equipo.</translation>
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
        <source>the name or address kept beside it was changed</source>
        <translation>el nombre o la dirección que se guarda a su lado fue cambiado</translation>
    </message>
    <message>
        <source>Entry {position}: {what}</source>
        <translation>Registro {position}: {what}</translation>
    </message>
</context>
<context>
    <name>Gateway</name>
    <message>
        <source>entries before it have not arrived</source>
        <translation>no han llegado entradas anteriores</translation>
    </message>
    <message>
        <source>it was changed, or what is before it</source>
        <translation>fue cambiada, o lo que hay antes</translation>
    </message>
    <message>
        <source>two records tell of it: a cloned disk or an old backup</source>
        <translation>dos registros la cuentan: un disco clonado o una copia antigua</translation>
    </message>
    <message>
        <source>another content came under its id</source>
        <translation>llegó otro contenido con su identificador</translation>
    </message>
    <message>
        <source>{code} lets one PC of {shop} in, once, until {until}. There: hubdesk enrol {code}</source>
        <translation>{code} da entrada a un PC de {shop}, una vez, hasta {until}. Allí: hubdesk enrol {code}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>reemplazada</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n keys.</source>
        <translation>
            <numerusform>Hecho con %n clave.</numerusform>
            <numerusform>Hecho con %n claves.</numerusform>
        </translation>
    </message>
    <message>
        <source>{shop} {desk} entry {seq}: {what} (found {when})</source>
        <translation>{shop} {desk} entrada {seq}: {what} (visto {when})</translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes fast</source>
        <translation>
            <numerusform>el reloj adelanta %n minuto</numerusform>
            <numerusform>el reloj adelanta %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes slow</source>
        <translation>
            <numerusform>el reloj atrasa %n minuto</numerusform>
            <numerusform>el reloj atrasa %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>told %n events that are no entries</source>
        <translation>
            <numerusform>contó %n suceso que no es un apunte</numerusform>
            <numerusform>contó %n sucesos que no son apuntes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came again with another content</source>
        <translation>
            <numerusform>%n de ellos volvió con otro contenido</numerusform>
            <numerusform>%n de ellos volvieron con otro contenido</numerusform>
        </translation>
    </message>
    <message>
        <source>Every chain follows, and every clock is right.</source>
        <translation>Todas las cadenas siguen, y todos los relojes van bien.</translation>
    </message>
    <message>
        <source>{carrier} shows this word as Authorization: Bearer {token}</source>
        <translation>{carrier} muestra esta palabra como Authorization: Bearer {token}</translation>
    </message>
    <message>
        <source>It lies ready; {shop} fetches it by itself.</source>
        <translation>Está listo; {shop} lo recoge por sí sola.</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>acuerdo</translation>
    </message>
    <message>
        <source>{shop} {kind} from {carrier}, sent {at}: not read yet</source>
        <translation>{shop} {kind} de {carrier}, enviado {at}: sin leer</translation>
    </message>
    <message>
        <source>{shop} {kind} from {carrier}, sent {at}: read {read_at} by {read_by}</source>
        <translation>{shop} {kind} de {carrier}, enviado {at}: leído {read_at} por {read_by}</translation>
    </message>
    <message>
        <source>{shop} {kind} from {carrier}, sent {at}: read {read_at}</source>
        <translation>{shop} {kind} de {carrier}, enviado {at}: leído {read_at}</translation>
    </message>
    <message>
        <source>Nothing was sent that somebody should read.</source>
        <translation>No se envió nada que alguien deba leer.</translation>
    </message>
    <message numerus="yes">
        <source>Forgotten what %n letters say.</source>
        <translation>
            <numerusform>Olvidado lo que dice %n carta.</numerusform>
            <numerusform>Olvidado lo que dicen %n cartas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten what %n events of partners say.</source>
        <translation>
            <numerusform>Olvidado lo que dice %n evento de un socio.</numerusform>
            <numerusform>Olvidado lo que dicen %n eventos de socios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten what %n photographs show.</source>
        <translation>
            <numerusform>Olvidado lo que muestra %n foto.</numerusform>
            <numerusform>Olvidado lo que muestran %n fotos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>¿Y ahora?</translation>
    </message>
    <message>
        <source>More about it: “{title}” in the list.</source>
        <translation>Más sobre esto: “{title}” en la lista.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>These keys work wherever the cursor is.</source>
        <translation>Estas teclas funcionan donde sea que esté el cursor.</translation>
    </message>
    <message>
        <source>Nothing fits. Try one word, such as camera or label.</source>
        <translation>Nada coincide. Pruebe con una palabra, como cámara o etiqueta.</translation>
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
        <source>Signed by {name}</source>
        <translation>Firmó {name}</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Con {name}</translation>
    </message>
    <message>
        <source>written down {when}</source>
        <translation>anotado {when}</translation>
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
        <translation>Devuelto al repartidor: {why}</translation>
    </message>
    <message>
        <source>Noted as damaged</source>
        <translation>Anotado como dañado</translation>
    </message>
    <message>
        <source>Photograph taken</source>
        <translation>Foto tomada</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes with one label</source>
        <translation>
            <numerusform>%n caja con una etiqueta</numerusform>
            <numerusform>%n cajas con una etiqueta</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right: it is a {carrier} parcel</source>
        <translation>Corregido: es un paquete de {carrier}</translation>
    </message>
    <message>
        <source>Name and address put right</source>
        <translation>Nombre y dirección corregidos</translation>
    </message>
    <message>
        <source>Put right: for {whom}</source>
        <translation>Corregido: para {whom}</translation>
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
        <source>Withdrawn by the carrier</source>
        <translation>Retirado por el transportista</translation>
    </message>
    <message>
        <source>Planned for {run}</source>
        <translation>Planeado para {run}</translation>
    </message>
    <message>
        <source>{run} was changed</source>
        <translation>Cambió {run}</translation>
    </message>
    <message>
        <source>Loaded for {run}</source>
        <translation>Cargado para {run}</translation>
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
        <source>On handover bill {bill}</source>
        <translation>En el acta de entrega {bill}</translation>
    </message>
    <message>
        <source>Not found in the shop, confirmed</source>
        <translation>No está en la tienda, confirmado</translation>
    </message>
    <message>
        <source>Noted: {what}</source>
        <translation>Anotado: {what}</translation>
    </message>
    <message>
        <source>Scanned at the counter although it was closed</source>
        <translation>Escaneado en el mostrador aunque ya estaba cerrado</translation>
    </message>
    <message>
        <source>Seen on shelf {shelf} during a shelf walk</source>
        <translation>Visto en el estante {shelf} en un recorrido</translation>
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
    <name>Keys</name>
    <message>
        <source>Help; on a card: what now?</source>
        <translation>Ayuda; en una ficha: ¿y ahora?</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Type a number, a name or a street</source>
        <translation>Escribir un número, un nombre o una calle</translation>
    </message>
    <message>
        <source>Give the parcel in hand back, with its reason</source>
        <translation>Devolver el paquete en mano, con su razón</translation>
    </message>
    <message>
        <source>Add something about the parcel in hand</source>
        <translation>Añadir algo sobre el paquete en mano</translation>
    </message>
    <message>
        <source>The parcel in hand is damaged</source>
        <translation>El paquete en mano está dañado</translation>
    </message>
    <message>
        <source>Print a label for the parcel in hand</source>
        <translation>Imprimir una etiqueta para el paquete en mano</translation>
    </message>
    <message>
        <source>One more box with the same label</source>
        <translation>Una caja más con la misma etiqueta</translation>
    </message>
    <message>
        <source>The page&apos;s main button, the filled one</source>
        <translation>El botón principal de la página, el de color</translation>
    </message>
    <message>
        <source>Close the day, sign on paper, carried over</source>
        <translation>Cerrar el día, firmar en papel, ya los llevé</translation>
    </message>
    <message>
        <source>To what a carrier writes; there: got it</source>
        <translation>A lo que escribe un transportista; allí: entendido</translation>
    </message>
    <message>
        <source>What was sent to the carrier, and what still waits</source>
        <translation>Qué se envió al transportista y qué espera todavía</translation>
    </message>
    <message>
        <source>To the line on top</source>
        <translation>A la línea de arriba</translation>
    </message>
    <message>
        <source>Take back the last act</source>
        <translation>Deshacer lo último</translation>
    </message>
    <message>
        <source>The pages, in their order on the left</source>
        <translation>Las páginas, en su orden a la izquierda</translation>
    </message>
    <message>
        <source>Yes to the question on the card; the button in the ring</source>
        <translation>Sí a la pregunta de la ficha; el botón con el borde</translation>
    </message>
    <message>
        <source>No to it, or put the card away</source>
        <translation>No a la pregunta, o quitar la ficha</translation>
    </message>
    <message>
        <source>Choose an answer in a list</source>
        <translation>Elegir una respuesta de la lista</translation>
    </message>
</context>
<context>
    <name>Left</name>
    <message>
        <source>Its address names no door</source>
        <translation>Su dirección no indica ninguna puerta</translation>
    </message>
    <message>
        <source>No time left in this run</source>
        <translation>No queda tiempo en esta ruta</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>That one again. Scan one that is not ticked yet.</source>
        <translation>Otra vez ese. Escanea uno sin marcar.</translation>
    </message>
    <message>
        <source>Not a code of this sheet. Scan one of the three.</source>
        <translation>No es de esta hoja. Escanea uno de los tres.</translation>
    </message>
    <message>
        <source>That came out differently. Scan it once more.</source>
        <translation>Salió distinto. Escanéalo otra vez.</translation>
    </message>
    <message>
        <source>Done. HubDesk knows this scanner now.</source>
        <translation>Listo. HubDesk ya conoce este escáner.</translation>
    </message>
    <message>
        <source>US keyboard</source>
        <translation>Teclado de EE. UU.</translation>
    </message>
    <message>
        <source>Spanish keyboard</source>
        <translation>Teclado español</translation>
    </message>
    <message>
        <source>Latin American keyboard</source>
        <translation>Teclado latinoamericano</translation>
    </message>
    <message>
        <source>French keyboard</source>
        <translation>Teclado francés</translation>
    </message>
    <message>
        <source>German keyboard</source>
        <translation>Teclado alemán</translation>
    </message>
    <message>
        <source>Keyboard as on this PC</source>
        <translation>Teclado como en este PC</translation>
    </message>
    <message>
        <source>Print the sheet and scan its three codes, in any order.</source>
        <translation>Imprime la hoja y escanea sus tres códigos, en cualquier orden.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes to go</source>
        <translation>
            <numerusform>Falta %n código</numerusform>
            <numerusform>Faltan %n códigos</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} ms a key</source>
        <translation>{time} ms por tecla</translation>
    </message>
    <message>
        <source>Says which kind of code it was</source>
        <translation>Dice qué tipo de código era</translation>
    </message>
    <message>
        <source>Sends a sign before each code</source>
        <translation>Envía un signo antes de cada código</translation>
    </message>
    <message>
        <source>Sends no Enter: set it to, so that a torn code can be told</source>
        <translation>No envía Enter: actívalo para notar un código cortado</translation>
    </message>
    <message>
        <source>Leaves separators out: some labels may not be read</source>
        <translation>Omite separadores: algunas etiquetas pueden no leerse</translation>
    </message>
    <message>
        <source>Turns capitals round, which HubDesk turns back</source>
        <translation>Invierte mayúsculas; HubDesk lo corrige</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>It is of a kind that this HubDesk does not know yet.</source>
        <translation>Es de una clase que este HubDesk aún no conoce.</translation>
    </message>
    <message>
        <source>It was changed after it was sent.</source>
        <translation>Se cambió después de enviarse.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Es demasiado grande.</translation>
    </message>
    <message>
        <source>None of its columns holds tracking numbers.</source>
        <translation>Ninguna de sus columnas tiene números de rastreo.</translation>
    </message>
    <message>
        <source>There is no tracking number in it.</source>
        <translation>No contiene ningún número de rastreo.</translation>
    </message>
    <message>
        <source>Notice from {carrier}</source>
        <translation>Aviso de {carrier}</translation>
    </message>
    <message>
        <source>{carrier} writes</source>
        <translation>{carrier} escribe</translation>
    </message>
    <message>
        <source>From now on with {carrier}</source>
        <translation>Desde ahora con {carrier}</translation>
    </message>
    <message>
        <source>Something from {carrier} was not taken in</source>
        <translation>Algo de {carrier} no se registró</translation>
    </message>
    <message>
        <source>Nothing else is held up. Tell {carrier}, who can send it again.</source>
        <translation>Nada más se detiene. Avise a {carrier}, que puede enviarlo otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>Parcels are held %n days after they came.</source>
        <translation>
            <numerusform>Los paquetes se guardan %n día después de llegar.</numerusform>
            <numerusform>Los paquetes se guardan %n días después de llegar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcels are held %n working days after they came.</source>
        <translation>
            <numerusform>Los paquetes se guardan %n día laborable después de llegar.</numerusform>
            <numerusform>Los paquetes se guardan %n días laborables después de llegar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only working days count.</source>
        <translation>Solo cuentan los días laborables.</translation>
    </message>
    <message>
        <source>Every day counts.</source>
        <translation>Cuentan todos los días.</translation>
    </message>
    <message numerus="yes">
        <source>The shop&apos;s own setting of %n days stays.</source>
        <translation>
            <numerusform>Queda el ajuste propio de la tienda: %n día.</numerusform>
            <numerusform>Queda el ajuste propio de la tienda: %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go back by {time} on the last day.</source>
        <translation>Se devuelven hasta las {time} del último día.</translation>
    </message>
    <message numerus="yes">
        <source>Today reminds of it %n days before.</source>
        <translation>
            <numerusform>La página Hoy lo recuerda %n día antes.</numerusform>
            <numerusform>La página Hoy lo recuerda %n días antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n parcels a day; others are asked about.</source>
        <translation>
            <numerusform>A lo sumo %n paquete al día; por los demás se pregunta.</numerusform>
            <numerusform>A lo sumo %n paquetes al día; por los demás se pregunta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Any number of parcels a day.</source>
        <translation>Cualquier cantidad de paquetes al día.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>A carrier writes: it stands on Today until somebody has read it.</source>
        <translation>Un transportista escribe: está en Hoy hasta que alguien lo lea.</translation>
    </message>
    <message>
        <source>{nth} of {of}</source>
        <translation>{nth} de {of}</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>ends in {text}</source>
        <translation>termina en {text}</translation>
    </message>
    <message>
        <source>fits what can be read</source>
        <translation>coincide con lo legible</translation>
    </message>
    <message>
        <source>one character differs</source>
        <translation>difiere un carácter</translation>
    </message>
    <message>
        <source>two characters differ</source>
        <translation>difieren dos caracteres</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>same street</source>
        <translation>misma calle</translation>
    </message>
    <message>
        <source>written alike</source>
        <translation>se escribe parecido</translation>
    </message>
    <message>
        <source>the only number that can be</source>
        <translation>el único número posible</translation>
    </message>
    <message>
        <source>as it was typed</source>
        <translation>tal como se escribió</translation>
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
        <translation>Reloj del PC incorrecto</translation>
    </message>
    <message>
        <source>Carrier turns us away</source>
        <translation>El transportista nos rechaza</translation>
    </message>
    <message>
        <source>Code from carrier needed</source>
        <translation>Falta el código del transportista</translation>
    </message>
    <message>
        <source>Carrier shut this PC out</source>
        <translation>El transportista bloqueó este PC</translation>
    </message>
    <message>
        <source>Carrier calls this shop otherwise</source>
        <translation>El transportista la llama de otro modo</translation>
    </message>
    <message>
        <source>Network alters what we send</source>
        <translation>La red altera lo que se envía</translation>
    </message>
    <message>
        <source>PC&apos;s key store is closed</source>
        <translation>Llavero del PC cerrado</translation>
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
        <source>Carrier has no room for photographs</source>
        <translation>El transportista no tiene sitio para fotos</translation>
    </message>
    <message>
        <source>The owner should call the carrier.</source>
        <translation>El dueño debe llamar al transportista.</translation>
    </message>
    <message>
        <source>It tries again by itself.</source>
        <translation>Lo intenta otra vez por sí solo.</translation>
    </message>
    <message>
        <source>The PC has no internet. Look whether the router&apos;s lights are on.</source>
        <translation>El PC no tiene internet. Mire si el router está encendido.</translation>
    </message>
    <message>
        <source>The internet breaks off. Less is sent at a time.</source>
        <translation>El internet se corta. Se envía menos de una vez.</translation>
    </message>
    <message>
        <source>Open the browser and sign in to the Wi-Fi, as in a hotel.</source>
        <translation>Abra el navegador y entre en el Wi-Fi, como en un hotel.</translation>
    </message>
    <message>
        <source>This network lets out only who signs in to it. Ask whoever looks after it.</source>
        <translation>Esta red solo deja salir a quien entra en ella con su clave. Pregunte a quien la cuida.</translation>
    </message>
    <message>
        <source>Somebody else answers for the carrier, so nothing was sent. If the Wi-Fi wants a sign-in, open the browser. Otherwise use another network.</source>
        <translation>Otro responde por el transportista; no se envió nada. Si el Wi-Fi pide entrar, abra el navegador. Si no, use otra red.</translation>
    </message>
    <message>
        <source>Set the PC&apos;s date and time. Work goes on meanwhile.</source>
        <translation>Ponga bien la fecha y la hora del PC. Mientras tanto se sigue trabajando.</translation>
    </message>
    <message>
        <source>The owner gets a code from the carrier and types it in once.</source>
        <translation>El dueño pide un código al transportista y lo escribe una vez.</translation>
    </message>
    <message>
        <source>Something between here and the carrier changes what is sent. Use another network.</source>
        <translation>Algo entre aquí y el transportista cambia lo que se envía. Use otra red.</translation>
    </message>
    <message>
        <source>Sign in to the PC again.</source>
        <translation>Vuelva a entrar en el PC con su clave.</translation>
    </message>
    <message>
        <source>The address of the carrier may be wrong. The owner can look in the settings.</source>
        <translation>La dirección del transportista puede estar mal. El dueño puede mirar los ajustes.</translation>
    </message>
    <message>
        <source>Look whether the disk is full.</source>
        <translation>Mire si el disco está lleno.</translation>
    </message>
    <message>
        <source>its file is gone</source>
        <translation>su archivo ya no está</translation>
    </message>
    <message>
        <source>its file is not what was taken</source>
        <translation>su archivo no es el que se tomó</translation>
    </message>
    <message>
        <source>the carrier did not accept it</source>
        <translation>el transportista no la aceptó</translation>
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
    <message>
        <source>Another PC of this shop is sending for all just now.</source>
        <translation>Otro PC de esta tienda está enviando ahora lo de todos.</translation>
    </message>
    <message>
        <source>A copy of this PC&apos;s record was used elsewhere, or a backup was put back. From now on this PC&apos;s entries are kept apart; nothing is lost or mixed. If a copy is open on another PC, close it there.</source>
        <translation>Se usó en otro sitio una copia del registro de este PC, o se restauró una copia de seguridad. Desde ahora las anotaciones de este PC van aparte; nada se pierde ni se mezcla. Si hay una copia abierta en otro PC, ciérrela allí.</translation>
    </message>
    <message>
        <source>The carrier&apos;s copy differs from this PC&apos;s record. {owner}</source>
        <translation>La copia del transportista no es igual a lo guardado en este PC. {owner}</translation>
    </message>
    <message>
        <source>Sent and received: {today} today, {month} this month.</source>
        <translation>Enviado y recibido: {today} hoy, {month} este mes.</translation>
    </message>
    <message>
        <source>It is put right: send it again</source>
        <translation>Está arreglado: enviar otra vez</translation>
    </message>
    <message numerus="yes">
        <source>Send %n photographs now ({size})</source>
        <translation>
            <numerusform>Enviar ahora %n foto ({size})</numerusform>
            <numerusform>Enviar ahora %n fotos ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs wait, because the internet is paid for.</source>
        <translation>
            <numerusform>%n foto espera, porque internet se paga por consumo.</numerusform>
            <numerusform>%n fotos esperan, porque internet se paga por consumo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs still to go, after everything else.</source>
        <translation>
            <numerusform>Falta enviar %n foto, después de todo lo demás.</numerusform>
            <numerusform>Faltan enviar %n fotos, después de todo lo demás.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing comes from the carrier just now: {trouble}. {advice}</source>
        <translation>Ahora no llega nada del transportista: {trouble}. {advice}</translation>
    </message>
    <message>
        <source>A photograph of {which} cannot be sent: {why}.</source>
        <translation>No se puede enviar una foto de {which}: {why}.</translation>
    </message>
    <message>
        <source>The PC may be switched off: the carrier has everything else.</source>
        <translation>El PC se puede apagar: el transportista tiene todo lo demás.</translation>
    </message>
    <message>
        <source>The PC may be switched off: the carrier has everything.</source>
        <translation>El PC se puede apagar: el transportista lo tiene todo.</translation>
    </message>
    <message numerus="yes">
        <source>The PC may be switched off: %n photographs kept safe here go out when it is on again.</source>
        <translation>
            <numerusform>El PC se puede apagar: %n foto guardada aquí sale cuando se encienda otra vez.</numerusform>
            <numerusform>El PC se puede apagar: %n fotos guardadas aquí salen cuando se encienda otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PC may be switched off: %n kept safe here go out when it is on again.</source>
        <translation>
            <numerusform>El PC se puede apagar: %n guardado aquí sale cuando se encienda otra vez.</numerusform>
            <numerusform>El PC se puede apagar: %n guardados aquí salen cuando se encienda otra vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not accepted: {what} {which}. The carrier says: {reason}</source>
        <translation>No aceptado: {what} {which}. El transportista dice: {reason}</translation>
    </message>
    <message>
        <source>The PC&apos;s clock is {minutes} fast. Nothing is lost by it.</source>
        <translation>El reloj del PC va {minutes} adelantado. No se pierde nada por ello.</translation>
    </message>
    <message>
        <source>The PC&apos;s clock is {minutes} slow. Nothing is lost by it.</source>
        <translation>El reloj del PC va {minutes} atrasado. No se pierde nada por ello.</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent, nothing comes in</source>
        <translation>Todo enviado, no llega nada</translation>
    </message>
    <message numerus="yes">
        <source>%n photographs still to go</source>
        <translation>
            <numerusform>Falta enviar %n foto</numerusform>
            <numerusform>Faltan enviar %n fotos</numerusform>
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
        <source>other area</source>
        <translation>otra zona</translation>
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
    <message numerus="yes">
        <source>%n withdrawn but here, give back: {numbers}</source>
        <translation>
            <numerusform>%n retirado, pero está aquí; devuélvalo: {numbers}</numerusform>
            <numerusform>%n retirados, pero están aquí; devuélvalos: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn too late</source>
        <translation>
            <numerusform>%n retirado demasiado tarde</numerusform>
            <numerusform>%n retirados demasiado tarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn: will not come</source>
        <translation>
            <numerusform>%n retirado: no vendrá</numerusform>
            <numerusform>%n retirados: no vendrán</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to a known load</source>
        <translation>
            <numerusform>%n agregado a una carga conocida</numerusform>
            <numerusform>%n agregados a una carga conocida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a changed address</source>
        <translation>
            <numerusform>%n con dirección cambiada</numerusform>
            <numerusform>%n con dirección cambiada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside are explained now</source>
        <translation>
            <numerusform>%n apartado queda aclarado</numerusform>
            <numerusform>%n apartados quedan aclarados</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Writing the notice</source>
        <translation>Anotando el aviso</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>what was pasted</source>
        <translation>lo que se pegó</translation>
    </message>
    <message>
        <source>New kind of notice</source>
        <translation>Aviso de forma nueva</translation>
    </message>
    <message>
        <source>Check the columns</source>
        <translation>Revise las columnas</translation>
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
    <name>Papers</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Takes back what was done last</source>
        <translation>Deshace lo último que se hizo</translation>
    </message>
    <message>
        <source>Scan the parcel first, then this card</source>
        <translation>Escanee primero el paquete, luego esta tarjeta</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Scan this first</source>
        <translation>Escanee este primero</translation>
    </message>
    <message>
        <source>Then this one</source>
        <translation>Luego este</translation>
    </message>
    <message>
        <source>And this one last</source>
        <translation>Y este al final</translation>
    </message>
    <message>
        <source>Scan the parcel kept aside first, then this card</source>
        <translation>Escanee primero el paquete apartado, luego esta tarjeta</translation>
    </message>
    <message>
        <source>Came damaged</source>
        <translation>Llegó dañado</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Scan the parcel, this card, then the card of the reason</source>
        <translation>Escanee el paquete, esta tarjeta y luego la del motivo</translation>
    </message>
    <message>
        <source>One more box</source>
        <translation>Una caja más</translation>
    </message>
    <message>
        <source>Two boxes, one label: scan it first, then this card</source>
        <translation>Dos cajas, una etiqueta: escanéela primero y luego esta tarjeta</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Keep cold</source>
        <translation>Mantener frío</translation>
    </message>
    <message>
        <source>Scan the run sheet first, then this card</source>
        <translation>Escanee primero la hoja de ruta, luego esta tarjeta</translation>
    </message>
    <message>
        <source>The parcel is delivered</source>
        <translation>El paquete está entregado</translation>
    </message>
    <message>
        <source>The parcel is back in the shop</source>
        <translation>El paquete está de vuelta en la tienda</translation>
    </message>
    <message>
        <source>Shelf tags</source>
        <translation>Etiquetas de estante</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Cards for the counter</source>
        <translation>Tarjetas para el mostrador</translation>
    </message>
    <message>
        <source>Parcel labels</source>
        <translation>Etiquetas de paquetes</translation>
    </message>
    <message>
        <source>Teach HubDesk this scanner</source>
        <translation>Enseñe este escáner a HubDesk</translation>
    </message>
    <message>
        <source>Press “{button}” in HubDesk, then scan the three codes one after another. HubDesk learns what this scanner sends before and after a code, and which keyboard it types on.</source>
        <translation>Pulse “{button}” en HubDesk y escanee los tres códigos uno tras otro. HubDesk aprende qué envía este escáner antes y después de un código y con qué teclado escribe.</translation>
    </message>
    <message>
        <source>From the scanner&apos;s own manual, if it sends no Enter: paste its codes here</source>
        <translation>Del manual del escáner, si no envía Enter: pegue aquí sus códigos</translation>
    </message>
    <message>
        <source>Enter after each code (page ____)</source>
        <translation>Enter después de cada código (página ____)</translation>
    </message>
    <message>
        <source>Prefix, if you like (page ____)</source>
        <translation>Prefijo, si lo desea (página ____)</translation>
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
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Write a note on the box, then Enter</source>
        <translation>Escriba una nota sobre la caja y pulse Enter</translation>
    </message>
    <message>
        <source>Note on the box</source>
        <translation>Nota sobre la caja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Whom is it for?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Move it to which shelf?</source>
        <translation>¿A qué estante va?</translation>
    </message>
    <message>
        <source>Or scan the shelf&apos;s tag. Esc leaves it there.</source>
        <translation>O escanee la etiqueta del estante. Esc lo deja donde está.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>It is here: take it in</source>
        <translation>Está aquí: recibirlo</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Dejarlo aquí</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>¿De quién es?</translation>
    </message>
    <message>
        <source>It is here again: take it in</source>
        <translation>Está aquí otra vez: recibirlo</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Devolverlo</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Mandarlo de regreso</translation>
    </message>
    <message>
        <source>Open its run</source>
        <translation>Abrir su ruta</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Name, address</source>
        <translation>Nombre, dirección</translation>
    </message>
    <message>
        <source>No notice names it. Take it in, or give it back to the driver.</source>
        <translation>Ningún aviso lo nombra. Acéptelo o devuélvalo al repartidor.</translation>
    </message>
    <message>
        <source>Its number may be more than one carrier&apos;s. Say whose it is.</source>
        <translation>Su número puede ser de más de un transportista. Diga de quién es.</translation>
    </message>
    <message>
        <source>It is more than was agreed for the day. Take it in, or give it back.</source>
        <translation>Es más de lo acordado para el día. Acéptelo o devuélvalo.</translation>
    </message>
    <message>
        <source>Its carrier has withdrawn it. Give it back to the driver.</source>
        <translation>Su transportista lo retiró. Devuélvalo al repartidor.</translation>
    </message>
    <message>
        <source>Its address is wrong or incomplete. Put it right before it goes out again.</source>
        <translation>Su dirección está mal o incompleta. Corríjala antes de que salga otra vez.</translation>
    </message>
    <message>
        <source>The customer wants it on another day.</source>
        <translation>El cliente lo quiere otro día.</translation>
    </message>
    <message>
        <source>The customer comes for it.</source>
        <translation>El cliente viene por él.</translation>
    </message>
    <message>
        <source>Somebody must look at an ID at the door.</source>
        <translation>En la puerta hay que ver una identificación.</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>Deshacer: {act}</translation>
    </message>
    <message>
        <source>It goes out on {run} with {person}.</source>
        <translation>Sale en {run} con {person}.</translation>
    </message>
    <message>
        <source>{person} has it, on {run}.</source>
        <translation>Lo lleva {person}, en {run}.</translation>
    </message>
    <message>
        <source>It goes back to its carrier. Give it to the driver.</source>
        <translation>Regresa a su transportista. Déselo al repartidor.</translation>
    </message>
    <message>
        <source>It goes back: {reason}. Give it to the driver.</source>
        <translation>Regresa: {reason}. Déselo al repartidor.</translation>
    </message>
    <message>
        <source>It is announced for {shop}.</source>
        <translation>Está anunciado para {shop}.</translation>
    </message>
    <message>
        <source>It is announced. Scan it when it comes.</source>
        <translation>Está anunciado. Escanéelo cuando llegue.</translation>
    </message>
    <message>
        <source>It was not in the delivery. If it turns up, scan it.</source>
        <translation>No venía en la entrega. Si aparece, escanéelo.</translation>
    </message>
    <message>
        <source>Nobody finds it. If it turns up, scan it.</source>
        <translation>Nadie lo encuentra. Si aparece, escanéelo.</translation>
    </message>
    <message>
        <source>Its carrier has withdrawn it: nothing to do. If it comes, scan it.</source>
        <translation>Su transportista lo retiró: no hay nada que hacer. Si llega, escanéelo.</translation>
    </message>
    <message>
        <source>Photograph: press to see it large</source>
        <translation>Foto: pulse para verla grande</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
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
        <source>The newest %n</source>
        <translation>
            <numerusform>El más nuevo</numerusform>
            <numerusform>Los %n más nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <translation>
            <numerusform>el primero</numerusform>
            <numerusform>los %n primeros</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, written alike</source>
        <translation>{found}, de escritura parecida</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer letters, the street, the day, or the number&apos;s last four.</source>
        <translation>Pruebe con menos letras, la calle, el día o las cuatro últimas cifras del número.</translation>
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
        <source>handed over and signed for</source>
        <translation>entregado en mano y firmado</translation>
    </message>
    <message>
        <source>handed over against the customer&apos;s code</source>
        <translation>entregado contra el código del cliente</translation>
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
    <name>Plan</name>
    <message>
        <source>{miles} mi</source>
        <translation>{miles} mi</translation>
    </message>
    <message>
        <source>{km} km</source>
        <translation>{km} km</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>unos {minutes} min</translation>
    </message>
    <message>
        <source>about {hours} h {minutes}</source>
        <translation>unas {hours} h {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>%n bells</source>
        <translation>
            <numerusform>%n timbre</numerusform>
            <numerusform>%n timbres</numerusform>
        </translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta las {time}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>desde las {time}</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>Shelf tags</source>
        <translation>Etiquetas de estante</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Counter cards</source>
        <translation>Tarjetas de mostrador</translation>
    </message>
    <message>
        <source>Parcel labels</source>
        <translation>Etiquetas de paquetes</translation>
    </message>
    <message>
        <source>Scanner set-up</source>
        <translation>Ajuste del escáner</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Página de prueba</translation>
    </message>
    <message>
        <source>Bill {name}</source>
        <translation>Acta {name}</translation>
    </message>
    <message>
        <source>Day sheet {name}</source>
        <translation>Hoja del día {name}</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>Etiqueta {name}</translation>
    </message>
    <message>
        <source>Run sheet {name}</source>
        <translation>Hoja de ruta {name}</translation>
    </message>
    <message>
        <source>Slips {name}</source>
        <translation>Avisos {name}</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>imprimiendo</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>did it come out?</source>
        <translation>¿salió?</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>impreso</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>Printer needs you</source>
        <translation>La impresora lo necesita</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>página {page}</translation>
    </message>
    <message>
        <source>pages {first}–{last}</source>
        <translation>páginas {first}–{last}</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copia</numerusform>
            <numerusform>%n copias</numerusform>
        </translation>
    </message>
    <message>
        <source>once more</source>
        <translation>otra vez</translation>
    </message>
    <message>
        <source>It is open in another program, perhaps behind this window. Print it there.</source>
        <translation>Está abierto en otro programa, quizá detrás de esta ventana. Imprímalo allí.</translation>
    </message>
    <message>
        <source>This PC has nothing to show it with. Print the file yourself.</source>
        <translation>Este PC no tiene con qué mostrarlo. Imprima el archivo usted mismo.</translation>
    </message>
    <message>
        <source>Paper made</source>
        <translation>Papel listo</translation>
    </message>
    <message>
        <source>Print at 100 %</source>
        <translation>Imprima al 100 %</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>Se va a imprimir</translation>
    </message>
    <message>
        <source>Printer: {printer}</source>
        <translation>Impresora: {printer}</translation>
    </message>
    <message>
        <source>It waits; press Scanner on top to see it.</source>
        <translation>Espera; pulse Escáner arriba para verlo.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Test page: {printer}</source>
        <translation>Página de prueba: {printer}</translation>
    </message>
    <message>
        <source>Lay a ruler along: it must be exactly as long as it says.</source>
        <translation>Ponga una regla: debe medir justo lo que dice.</translation>
    </message>
    <message>
        <source>If it is not, set scaling to 100 % in the printer&apos;s settings.</source>
        <translation>Si no, ponga la escala en 100 % en los ajustes de la impresora.</translation>
    </message>
    <message>
        <source>Of the frames, the outermost unbroken one is the printer&apos;s edge.</source>
        <translation>El marco entero más exterior es el borde de la impresora.</translation>
    </message>
    <message>
        <source>Scan the bars into the scan line: every row must be read.</source>
        <translation>Escanee las barras: cada fila debe leerse.</translation>
    </message>
    <message>
        <source>Print this?</source>
        <translation>¿Imprimir esto?</translation>
    </message>
    <message>
        <source>This PC has no printer yet. Add one in its settings.</source>
        <translation>Este PC aún no tiene impresora. Agregue una en sus ajustes.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Sí salió</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impulses</translation>
    </message>
    <message>
        <source>What is printed today will stand here.</source>
        <translation>Aquí estará lo que se imprima hoy.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir página de prueba</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>De la página</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>A la página</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Esta página</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>No imprimir</translation>
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
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
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
        <source>No camera. Plug one in, or use the scanner or the keyboard.</source>
        <translation>Sin cámara. Conecte una, o use el escáner o el teclado.</translation>
    </message>
    <message>
        <source>The camera is switched off. The scanner and typing still work.</source>
        <translation>La cámara está apagada. El escáner y el teclado siguen funcionando.</translation>
    </message>
    <message>
        <source>The camera is looking.</source>
        <translation>La cámara está mirando.</translation>
    </message>
    <message>
        <source>The camera sleeps and reads nothing. Any movement or key wakes it.</source>
        <translation>La cámara está en reposo y no lee nada. Se activa con un movimiento o una tecla.</translation>
    </message>
    <message>
        <source>The film has ended</source>
        <translation>El video terminó</translation>
    </message>
    <message>
        <source>Too dark: more light, please</source>
        <translation>Muy oscuro: más luz, por favor</translation>
    </message>
    <message>
        <source>Blurred: hold it still</source>
        <translation>Borroso: no lo mueva</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Acérquelo más</translation>
    </message>
    <message>
        <source>Glare: tilt the label</source>
        <translation>Reflejo: incline la etiqueta</translation>
    </message>
    <message>
        <source>Too many at once: show fewer</source>
        <translation>Demasiadas: muestre menos</translation>
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
        <source>Sign the bill</source>
        <translation>Firmar el acta</translation>
    </message>
    <message>
        <source>Handover bills</source>
        <translation>Actas de entrega</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
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
    <name>Recovery</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>made on {day}</source>
        <translation>hecha el {day}</translation>
    </message>
    <message>
        <source>This code opens the shop&apos;s record on another PC, or on this one when it has forgotten it. Without this PC and without this sheet nobody can: not you, not the carrier, not whoever made HubDesk.</source>
        <translation>Este código abre el registro de la tienda en otro PC, o en este si lo ha olvidado. Sin este PC y sin esta hoja no puede nadie: ni usted, ni el transportista, ni quien hizo HubDesk.</translation>
    </message>
    <message>
        <source>Scan this instead of typing: it is the same code.</source>
        <translation>Escanee esto en vez de escribir: es el mismo código.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Put it where the shop keeps its most important papers, not here.</source>
        <translation>Guárdela con los papeles más importantes de la tienda, no aquí.</translation>
    </message>
    <message>
        <source>A second copy at another place helps when there was a fire.</source>
        <translation>Una segunda copia en otro lugar ayuda si hay un incendio.</translation>
    </message>
    <message>
        <source>Do not photograph it, and keep no file of it: paper only.</source>
        <translation>No la fotografíe ni guarde un archivo de ella: solo en papel.</translation>
    </message>
    <message>
        <source>When you need it</source>
        <translation>Cuando la necesite</translation>
    </message>
    <message>
        <source>Install HubDesk on the other PC and restore the last backup.</source>
        <translation>Instale HubDesk en el otro PC y restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>HubDesk asks for the code: scan the square, or type the letters.</source>
        <translation>HubDesk pide el código: escanee el cuadrado o escriba las letras.</translation>
    </message>
    <message>
        <source>If a group is wrong, HubDesk names it. I, L, O do not occur.</source>
        <translation>Si un grupo está mal, HubDesk lo indica. No hay letras I, L ni O.</translation>
    </message>
    <message>
        <source>This record is encrypted</source>
        <translation>Este registro está cifrado</translation>
    </message>
    <message>
        <source>This PC does not know its code. Scan the square on the recovery sheet, or type the eight groups of letters.</source>
        <translation>Este PC no conoce su código. Escanee el cuadrado de la hoja de recuperación o escriba los ocho grupos de letras.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Close HubDesk</source>
        <translation>Cerrar HubDesk</translation>
    </message>
    <message>
        <source>Print the sheet now. Then type group {number} as it stands on paper</source>
        <translation>Imprima la hoja ahora. Después escriba el grupo {number} tal como está en el papel</translation>
    </message>
    <message>
        <source>The record and its photographs are encrypted on this PC.</source>
        <translation>El registro y sus fotografías están cifrados en este PC.</translation>
    </message>
    <message>
        <source>Backups are from now on.</source>
        <translation>Las copias lo están desde ahora.</translation>
    </message>
    <message>
        <source>Papers kept as PDF are not.</source>
        <translation>Los papeles guardados como PDF no lo están.</translation>
    </message>
    <message>
        <source>The plain record was overwritten. A magnetic disk holds none of it; an SSD or a stick may keep traces for a while, which only encrypting the whole disk prevents.</source>
        <translation>El registro sin cifrar se sobrescribió. En un disco magnético no queda nada; un SSD o una memoria USB puede guardar restos un tiempo, lo que solo evita cifrar el disco entero.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups in the clear were replaced and removed.</source>
        <translation>
            <numerusform>Se reemplazó y eliminó %n copia sin cifrar.</numerusform>
            <numerusform>Se reemplazaron y eliminaron %n copias sin cifrar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} is not there now. Plug it in while HubDesk is open: older backups in it are then replaced and removed.</source>
        <translation>{folder} no está ahora. Conéctelo con HubDesk abierto: las copias anteriores que contiene se reemplazan y se eliminan entonces.</translation>
    </message>
    <message>
        <source>Backups that were made elsewhere with --to stay in the clear until one is made there again: hubdesk backup --to FOLDER</source>
        <translation>Las copias hechas en otras carpetas con --to siguen sin cifrar hasta que se haga allí otra: hubdesk backup --to CARPETA</translation>
    </message>
    <message>
        <source>Remove {file} now: whoever has it can read the record.</source>
        <translation>Borre {file} ahora: quien lo tenga puede leer el registro.</translation>
    </message>
    <message>
        <source>The sheet was made again: {file}. Print it.</source>
        <translation>La hoja se hizo de nuevo: {file}. Imprímala.</translation>
    </message>
    <message>
        <source>The record and its photographs are no longer encrypted. Keep the sheet: older backups still need it.</source>
        <translation>El registro y sus fotografías ya no están cifrados. Guarde la hoja: las copias anteriores aún la necesitan.</translation>
    </message>
    <message>
        <source>The code is right, and this PC knows it from now on.</source>
        <translation>El código es correcto y este PC lo conoce desde ahora.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>The record is not encrypted: whoever takes this PC or its disk can read names and addresses. To encrypt it you need a printer, because a sheet of paper becomes its key.</source>
        <translation>El registro no está cifrado: quien se lleve este PC o su disco puede leer nombres y direcciones. Para cifrarlo necesita una impresora, porque una hoja de papel será su llave.</translation>
    </message>
    <message>
        <source>The recovery sheet is open in another program, perhaps behind this window. Print it there, then come back here and type what is asked below. The sheet disappears from this PC when the record is encrypted.</source>
        <translation>La hoja de recuperación está abierta en otro programa, quizá detrás de esta ventana. Imprímala allí; después vuelva aquí y escriba lo que se pide abajo. La hoja desaparece de este PC cuando el registro quede cifrado.</translation>
    </message>
    <message>
        <source>The record is being encrypted. Please wait a moment.</source>
        <translation>El registro se está cifrando. Espere un momento.</translation>
    </message>
    <message>
        <source>The record lies on a server. Whoever keeps it must encrypt its disk and its backups.</source>
        <translation>El registro está en un servidor. Quien lo mantiene debe cifrar su disco y sus copias de seguridad.</translation>
    </message>
    <message>
        <source>Encrypt: make the sheet</source>
        <translation>Cifrar: hacer la hoja</translation>
    </message>
    <message>
        <source>Make the sheet again</source>
        <translation>Hacer la hoja de nuevo</translation>
    </message>
    <message>
        <source>Encrypt now</source>
        <translation>Cifrar ahora</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Every parcel of run {code} has its answer.</source>
        <translation>Cada paquete de la ruta {code} ya tiene su respuesta.</translation>
    </message>
    <message>
        <source>To change one, scan the parcel and then the right answer.</source>
        <translation>Para cambiar una, escanee el paquete y luego la respuesta correcta.</translation>
    </message>
    <message>
        <source>{number} is on another run already.</source>
        <translation>{number} ya está en otra ruta.</translation>
    </message>
    <message>
        <source>Undo that run, or leave this parcel out.</source>
        <translation>Deshaga esa ruta o no incluya este paquete.</translation>
    </message>
    <message>
        <source>It stands on handover bill {bill}.</source>
        <translation>Está en el acta de entrega {bill}.</translation>
    </message>
    <message>
        <source>Undo that bill first, or return the parcel another day.</source>
        <translation>Deshaga primero esa acta, o devuelva el paquete otro día.</translation>
    </message>
    <message>
        <source>Bill {bill} is signed.</source>
        <translation>El acta {bill} ya está firmada.</translation>
    </message>
    <message>
        <source>It stands. What comes now goes on a new bill.</source>
        <translation>Queda así. Lo que llegue ahora va en otra acta.</translation>
    </message>
    <message>
        <source>No bill {bill} is on record here.</source>
        <translation>Aquí no hay ninguna acta {bill}.</translation>
    </message>
    <message>
        <source>Check the number and the year on the paper.</source>
        <translation>Revise el número y el año en el papel.</translation>
    </message>
    <message>
        <source>Bill {bill} was undone.</source>
        <translation>El acta {bill} se deshizo.</translation>
    </message>
    <message>
        <source>Write the bill of this delivery again.</source>
        <translation>Haga otra vez el acta de esta entrega.</translation>
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
        <source>Whose signature is this?</source>
        <translation>¿De quién es esta firma?</translation>
    </message>
    <message>
        <source>Type the driver&apos;s name first.</source>
        <translation>Escriba primero el nombre del repartidor.</translation>
    </message>
    <message>
        <source>No line to a carrier is set up.</source>
        <translation>No hay conexión configurada con un transportista.</translation>
    </message>
    <message>
        <source>There is nothing in the note.</source>
        <translation>La nota está vacía.</translation>
    </message>
    <message>
        <source>Write what must be known of the box, then press Enter.</source>
        <translation>Escriba lo que hay que saber de la caja y pulse Enter.</translation>
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
        <source>Nobody is named in the settings yet.</source>
        <translation>Aún no hay nadie en los ajustes.</translation>
    </message>
    <message>
        <source>Write down there who works here, then print again.</source>
        <translation>Anote ahí quién trabaja aquí e imprima otra vez.</translation>
    </message>
    <message>
        <source>Nobody carries this run yet.</source>
        <translation>Nadie lleva esta ruta todavía.</translation>
    </message>
    <message>
        <source>Choose who carries it first.</source>
        <translation>Elija primero quién la lleva.</translation>
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
        <source>This shop has no shelves yet.</source>
        <translation>Esta tienda aún no tiene estantes.</translation>
    </message>
    <message>
        <source>Write their names into the settings first.</source>
        <translation>Anote primero sus nombres en los ajustes.</translation>
    </message>
    <message>
        <source>Nothing was drawn.</source>
        <translation>No se dibujó nada.</translation>
    </message>
    <message>
        <source>Let the driver sign in the box, or choose to sign on paper.</source>
        <translation>Pida la firma en el cuadro, o elija firmar en papel.</translation>
    </message>
    <message>
        <source>No parcel {number} is on record here.</source>
        <translation>Aquí no hay registro de un paquete {number}.</translation>
    </message>
    <message>
        <source>Check the number, or receive the parcel first.</source>
        <translation>Revise el número o reciba primero el paquete.</translation>
    </message>
    <message>
        <source>There is no place {start} on this sheet: it has {most}.</source>
        <translation>En esta hoja no hay lugar {start}: tiene {most}.</translation>
    </message>
    <message>
        <source>Count them from the top left, along the rows, beginning with 1.</source>
        <translation>Cuéntelos desde arriba a la izquierda, fila por fila, empezando por 1.</translation>
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
        <source>This parcel is not closed.</source>
        <translation>Este paquete no está cerrado.</translation>
    </message>
    <message>
        <source>Scan it to see where it belongs.</source>
        <translation>Escanéelo para ver dónde va.</translation>
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
        <source>That answer is on record already for {number}.</source>
        <translation>Esa respuesta ya está anotada para {number}.</translation>
    </message>
    <message>
        <source>Go on with the next parcel.</source>
        <translation>Siga con el próximo paquete.</translation>
    </message>
    <message>
        <source>The photograph is still being kept.</source>
        <translation>La foto todavía se está guardando.</translation>
    </message>
    <message>
        <source>Give the answer again in a moment. Nothing was written yet.</source>
        <translation>Dé la respuesta otra vez en un momento. Aún no se anotó nada.</translation>
    </message>
    <message>
        <source>Run {code} has not left yet.</source>
        <translation>La ruta {code} todavía no ha salido.</translation>
    </message>
    <message>
        <source>Let it leave first. Then its parcels get their answers.</source>
        <translation>Primero márquela como salida. Después sus paquetes reciben su respuesta.</translation>
    </message>
    <message>
        <source>That time is still to come.</source>
        <translation>Esa hora todavía no ha llegado.</translation>
    </message>
    <message>
        <source>Type when it happened, such as 14:20.</source>
        <translation>Escriba cuándo pasó, por ejemplo 14:20.</translation>
    </message>
    <message>
        <source>The run had not left at that time.</source>
        <translation>A esa hora la ruta no había salido.</translation>
    </message>
    <message>
        <source>Look at the time on the run sheet and type it again.</source>
        <translation>Mire la hora en la hoja de ruta y escríbala otra vez.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day.</source>
        <translation>“{text}” no es una hora.</translation>
    </message>
    <message>
        <source>Type it such as 14:20 or 2:20 pm.</source>
        <translation>Escríbala como 14:20 o 2:20 pm.</translation>
    </message>
    <message>
        <source>Type the name of who signed first.</source>
        <translation>Escriba primero el nombre de quien firmó.</translation>
    </message>
    <message>
        <source>The owner can add people on the Shop page.</source>
        <translation>El dueño puede añadir personas en Tienda.</translation>
    </message>
    <message>
        <source>The day is closed, and nothing has happened since.</source>
        <translation>El día está cerrado y no ha pasado nada desde entonces.</translation>
    </message>
    <message>
        <source>Print its sheet again if you need it.</source>
        <translation>Imprima su hoja otra vez si la necesita.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Ese día todavía no ha llegado.</translation>
    </message>
    <message>
        <source>Ask for today or an earlier day.</source>
        <translation>Pida hoy o un día anterior.</translation>
    </message>
    <message>
        <source>Write the address of the line on the Shop page first.</source>
        <translation>Escriba antes la dirección de la línea en Tienda.</translation>
    </message>
    <message>
        <source>What the carrier calls this shop has 1 to {most} signs.</source>
        <translation>El nombre que el transportista da a esta tienda tiene de 1 a {most} signos.</translation>
    </message>
    <message>
        <source>It stands in the carrier&apos;s letter.</source>
        <translation>Está en la carta del transportista.</translation>
    </message>
    <message>
        <source>The code has {count} of its 12 letters and figures.</source>
        <translation>El código tiene {count} de sus 12 letras y cifras.</translation>
    </message>
    <message>
        <source>Type it on as it stands in the letter, or scan it.</source>
        <translation>Siga como está en la carta, o escanéelo.</translation>
    </message>
    <message>
        <source>The code has more than 12 letters and figures.</source>
        <translation>El código tiene más de 12 letras y cifras.</translation>
    </message>
    <message>
        <source>Compare it with the letter.</source>
        <translation>Compárelo con la carta.</translation>
    </message>
    <message>
        <source>This is not the address of a PostgreSQL server.</source>
        <translation>Esta no es la dirección de un servidor PostgreSQL.</translation>
    </message>
    <message>
        <source>It begins with postgresql:// and names the server.</source>
        <translation>Empieza por postgresql:// y nombra el servidor.</translation>
    </message>
    <message>
        <source>This PC needs a name of 1 to {most} signs.</source>
        <translation>Este PC necesita un nombre de 1 a {most} signos.</translation>
    </message>
    <message>
        <source>Such as counter or back-room.</source>
        <translation>Por ejemplo, mostrador o trastienda.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>No hay ninguna carpeta {folder}.</translation>
    </message>
    <message>
        <source>Choose one that is there.</source>
        <translation>Elija una que exista.</translation>
    </message>
    <message>
        <source>This is not an address of the line.</source>
        <translation>Esta no es una dirección de la línea.</translation>
    </message>
    <message>
        <source>It reads like https://gateway.carrier.com and stands in the carrier&apos;s letter.</source>
        <translation>Es como https://gateway.carrier.com y está en la carta del transportista.</translation>
    </message>
    <message>
        <source>Anybody on the way could read along there.</source>
        <translation>Por ahí cualquiera podría leerlo en el camino.</translation>
    </message>
    <message>
        <source>The address begins with https://</source>
        <translation>La dirección empieza por https://</translation>
    </message>
    <message>
        <source>This must be a number from {least} to {most}.</source>
        <translation>Debe ser un número de {least} a {most}.</translation>
    </message>
    <message>
        <source>Use figures only.</source>
        <translation>Use solo cifras.</translation>
    </message>
    <message>
        <source>{name} and {other} would have the same badge.</source>
        <translation>{name} y {other} tendrían la misma credencial.</translation>
    </message>
    <message>
        <source>Add an initial to one of them.</source>
        <translation>Añada una inicial a uno de los dos.</translation>
    </message>
    <message>
        <source>{name} cannot stand on a badge.</source>
        <translation>{name} no cabe en una credencial.</translation>
    </message>
    <message>
        <source>A name has up to {most} signs, and no = in it.</source>
        <translation>Un nombre tiene hasta {most} signos y ningún =.</translation>
    </message>
    <message>
        <source>This is not a telephone number yet.</source>
        <translation>Aún no es un número de teléfono.</translation>
    </message>
    <message>
        <source>It has at least five figures.</source>
        <translation>Tiene al menos cinco cifras.</translation>
    </message>
    <message>
        <source>This is not a place on the map.</source>
        <translation>Este no es un lugar en el mapa.</translation>
    </message>
    <message>
        <source>Write latitude, longitude, such as 44.8113, -91.4985</source>
        <translation>Escriba latitud, longitud: 44.8113, -91.4985</translation>
    </message>
    <message>
        <source>{postcode} is not a postcode.</source>
        <translation>{postcode} no es un código postal.</translation>
    </message>
    <message>
        <source>A ZIP code has five figures, such as 54701.</source>
        <translation>Un código postal tiene cinco cifras, como 54701.</translation>
    </message>
    <message>
        <source>The shop needs a name.</source>
        <translation>La tienda necesita un nombre.</translation>
    </message>
    <message>
        <source>It stands on every paper.</source>
        <translation>Aparece en cada papel.</translation>
    </message>
    <message>
        <source>This is no span of hours.</source>
        <translation>Eso no es un intervalo de horas.</translation>
    </message>
    <message>
        <source>It reads like 01:00-06:00. Leave it empty for none.</source>
        <translation>Se escribe como 01:00-06:00. Déjelo vacío si no hay ninguno.</translation>
    </message>
    <message>
        <source>HubDesk ended by itself: {time}. We are sorry.</source>
        <translation>HubDesk se cerró solo: {time}. Lo sentimos.</translation>
    </message>
    <message>
        <source>Nothing confirmed was lost: the record was looked through and is whole. If it happens again, Help makes a support bundle.</source>
        <translation>No se perdió nada confirmado: se revisó el registro y está entero. Si vuelve a pasar, la Ayuda prepara un paquete para soporte.</translation>
    </message>
    <message>
        <source>Whether the record is whole could not be seen yet: open Help and let the Doctor look.</source>
        <translation>Aún no se pudo ver si el registro está entero: abra la Ayuda y deje que el Doctor lo revise.</translation>
    </message>
    <message>
        <source>This is longer than {most} signs.</source>
        <translation>Tiene más de {most} signos.</translation>
    </message>
    <message>
        <source>Leave something out.</source>
        <translation>Quite algo.</translation>
    </message>
    <message>
        <source>No time zone is called that.</source>
        <translation>Ninguna zona horaria se llama así.</translation>
    </message>
    <message>
        <source>It reads like America/Chicago. Leave it empty for the PC&apos;s own.</source>
        <translation>Es como America/Chicago. Vacío: la del PC.</translation>
    </message>
    <message>
        <source>There is no door to leave a slip at.</source>
        <translation>No hay puerta donde dejar un aviso.</translation>
    </message>
    <message>
        <source>Slips are for parcels on a run or tried at the door.</source>
        <translation>Los avisos son para paquetes en ruta o intentados en la puerta.</translation>
    </message>
    <message>
        <source>Run {code} has left already.</source>
        <translation>La ruta {code} ya salió.</translation>
    </message>
    <message>
        <source>None of these parcels may leave on a run.</source>
        <translation>Ninguno de estos paquetes puede salir en una ruta.</translation>
    </message>
    <message>
        <source>The list says of each one why it stays.</source>
        <translation>La lista dice por qué se queda cada uno.</translation>
    </message>
    <message>
        <source>No proposed run is chosen.</source>
        <translation>No hay ninguna ruta propuesta elegida.</translation>
    </message>
    <message>
        <source>Choose one in the list above, then plan it.</source>
        <translation>Elija una en la lista de arriba y luego planifíquela.</translation>
    </message>
    <message>
        <source>Run {code} left a moment ago.</source>
        <translation>La ruta {code} salió hace un momento.</translation>
    </message>
    <message>
        <source>Say what happened when it is back.</source>
        <translation>Diga qué pasó cuando esté de vuelta.</translation>
    </message>
    <message>
        <source>These parcels have no address to deliver to.</source>
        <translation>Estos paquetes no tienen dirección de entrega.</translation>
    </message>
    <message>
        <source>Type it on each parcel&apos;s card, or import the carrier&apos;s notice.</source>
        <translation>Escríbala en la ficha de cada paquete o importe el aviso del transportista.</translation>
    </message>
    <message>
        <source>Let whoever took the parcel sign, or leave the box empty.</source>
        <translation>Que firme quien recibió el paquete, o deje el cuadro vacío.</translation>
    </message>
    <message>
        <source>What is noted belongs to one door, not to the rest.</source>
        <translation>Lo anotado es de una sola puerta, no del resto.</translation>
    </message>
    <message>
        <source>Say what happened at that door first, or clear the note.</source>
        <translation>Diga primero qué pasó en esa puerta, o borre lo anotado.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>It is not clear which column of {name} holds what.</source>
        <translation>No está claro qué hay en cada columna de {name}.</translation>
    </message>
    <message>
        <source>Name them: --columns number=A,name=B and so on.</source>
        <translation>Nómbrelas: --columns number=A,name=B, etc.</translation>
    </message>
    <message>
        <source>“{text}” does not name columns of this notice.</source>
        <translation>“{text}” no nombra columnas de este aviso.</translation>
    </message>
    <message>
        <source>Write number=A,name=B and so on; one must be the number.</source>
        <translation>Escriba number=A,name=B, etc.; una debe ser el número.</translation>
    </message>
    <message>
        <source>The notice was stopped.</source>
        <translation>El aviso se detuvo.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Import it again when you like.</source>
        <translation>No se tomó nada de él. Impórtelo otra vez cuando quiera.</translation>
    </message>
    <message>
        <source>Another PC of this shop has taken {name} in already.</source>
        <translation>Otra PC de esta tienda ya registró: {name}.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>{number} must not leave on this run.</source>
        <translation>{number} no debe salir en esta ruta.</translation>
    </message>
    <message>
        <source>Take it out, and off the run. Scan it to see why.</source>
        <translation>Sáquelo y quítelo de la ruta. Escanéelo para ver por qué.</translation>
    </message>
    <message>
        <source>Another parcel with the number {number} is here already.</source>
        <translation>Ya hay aquí otro paquete con el número {number}.</translation>
    </message>
    <message>
        <source>Choose the other carrier, or refuse this one.</source>
        <translation>Elija el otro transportista, o rechace este.</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>No se encontró nada para “{text}”.</translation>
    </message>
    <message>
        <source>This parcel goes back already. It waits on shelf {shelf}.</source>
        <translation>Este paquete ya va de regreso. Espera en el estante {shelf}.</translation>
    </message>
    <message>
        <source>Give it to the driver, or take it in again on its card.</source>
        <translation>Déselo al repartidor, o acéptelo otra vez en su ficha.</translation>
    </message>
    <message>
        <source>There is neither a name nor a street.</source>
        <translation>No hay nombre ni calle.</translation>
    </message>
    <message>
        <source>Write at least one of them, then press Enter.</source>
        <translation>Escriba al menos uno y pulse Enter.</translation>
    </message>
    <message>
        <source>This parcel is closed: what was written of it stands.</source>
        <translation>Este paquete está cerrado: lo escrito sobre él se queda así.</translation>
    </message>
    <message>
        <source>If it is here again, take it in first.</source>
        <translation>Si está aquí otra vez, recíbalo primero.</translation>
    </message>
    <message>
        <source>That is what the record says already.</source>
        <translation>Eso ya está en el registro.</translation>
    </message>
    <message>
        <source>Change what is wrong, or press Esc.</source>
        <translation>Cambie lo que está mal, o pulse Esc.</translation>
    </message>
    <message>
        <source>Try fewer letters, the street, or the last four characters.</source>
        <translation>Pruebe con menos letras, la calle o los últimos cuatro caracteres.</translation>
    </message>
    <message>
        <source>The carrier&apos;s own notice names this parcel.</source>
        <translation>El aviso del propio transportista nombra este paquete.</translation>
    </message>
    <message>
        <source>If it is not theirs, give it back to the driver.</source>
        <translation>Si no es suyo, devuélvalo al repartidor.</translation>
    </message>
    <message>
        <source>The number {number} fits no other carrier.</source>
        <translation>El número {number} no es de ningún otro transportista.</translation>
    </message>
    <message>
        <source>Scan the other code on the label, if there is one.</source>
        <translation>Escanee el otro código de la etiqueta, si lo hay.</translation>
    </message>
    <message>
        <source>This code teaches HubDesk a scanner.</source>
        <translation>Este código enseña un escáner a HubDesk.</translation>
    </message>
    <message>
        <source>Press Scanner on top, then “Set up in three scans”.</source>
        <translation>Pulse Escáner arriba y luego “Ajustar con tres lecturas”.</translation>
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
        <source>No parcel is in the shop, so there is nothing to label.</source>
        <translation>No hay paquetes en la tienda: no hay nada que etiquetar.</translation>
    </message>
    <message>
        <source>Receive parcels first, or name their numbers.</source>
        <translation>Reciba primero paquetes o indique sus números.</translation>
    </message>
    <message>
        <source>Both shelves are empty.</source>
        <translation>Los dos estantes están vacíos.</translation>
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
        <source>No shelf walk is under way.</source>
        <translation>No hay ningún recorrido empezado.</translation>
    </message>
    <message>
        <source>Start one, then scan a shelf&apos;s tag.</source>
        <translation>Empiece uno y escanee la etiqueta de un estante.</translation>
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
        <source>Run {code} has been changed meanwhile.</source>
        <translation>La ruta {code} cambió entretanto.</translation>
    </message>
    <message>
        <source>Nothing was changed now. Look at it again and go on.</source>
        <translation>Ahora no se cambió nada. Mírela otra vez y siga.</translation>
    </message>
    <message>
        <source>{name} does not work here any more.</source>
        <translation>{name} ya no trabaja aquí.</translation>
    </message>
    <message>
        <source>Choose somebody else to carry this run.</source>
        <translation>Elija a otra persona para llevar esta ruta.</translation>
    </message>
    <message>
        <source>No printer is chosen for such paper.</source>
        <translation>No hay impresora elegida para este papel.</translation>
    </message>
    <message>
        <source>Name one, or choose one in the window: press Scanner on top.</source>
        <translation>Nombre una, o elíjala en la ventana: pulse Escáner arriba.</translation>
    </message>
    <message>
        <source>This PC has no printer called {printer}.</source>
        <translation>Este PC no tiene una impresora llamada {printer}.</translation>
    </message>
    <message>
        <source>Check its name in the PC&apos;s settings.</source>
        <translation>Revise su nombre en los ajustes del PC.</translation>
    </message>
    <message>
        <source>Run {code} has no parcel that can leave.</source>
        <translation>La ruta {code} no tiene ningún paquete que pueda salir.</translation>
    </message>
    <message>
        <source>Scan its parcels as they go out, or give the run up.</source>
        <translation>Escanee sus paquetes al salir, o anule la ruta.</translation>
    </message>
    <message>
        <source>{count} parcels are too many for one run: {most} is the most.</source>
        <translation>{count} paquetes son demasiados para una ruta: lo máximo son {most}.</translation>
    </message>
    <message>
        <source>Let HubDesk propose several runs.</source>
        <translation>Deje que HubDesk proponga varias rutas.</translation>
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
        <source>Two scanners sent at once. Nothing was taken.</source>
        <translation>Dos escáneres enviaron a la vez. No se tomó nada.</translation>
    </message>
    <message>
        <source>Scan both again, one after the other.</source>
        <translation>Escanee los dos otra vez, uno después del otro.</translation>
    </message>
    <message>
        <source>Only part of a code came. Nothing was taken.</source>
        <translation>Llegó solo una parte del código. No se tomó nada.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Escanéelo otra vez.</translation>
    </message>
    <message>
        <source>The scanner sent {text} without an end.</source>
        <translation>El escáner envió {text} sin final.</translation>
    </message>
    <message>
        <source>Press Enter to take it. Set the scanner up once: press Scanner on top.</source>
        <translation>Pulse Enter para tomarlo. Ajuste el escáner una vez: pulse Escáner arriba.</translation>
    </message>
    <message>
        <source>Shelf {shelf} is closed.</source>
        <translation>El estante {shelf} está cerrado.</translation>
    </message>
    <message>
        <source>Use another shelf, or let the owner open it again.</source>
        <translation>Use otro, o pida al dueño que lo abra.</translation>
    </message>
    <message>
        <source>One usual shelf and one for questions must stay open.</source>
        <translation>Debe quedar abierto un estante normal y uno para dudas.</translation>
    </message>
    <message>
        <source>Add or open another shelf first.</source>
        <translation>Agregue o abra primero otro estante.</translation>
    </message>
    <message>
        <source>A shelf cannot be called “{shelf}”.</source>
        <translation>Un estante no puede llamarse «{shelf}».</translation>
    </message>
    <message>
        <source>Use 1 to {most} letters or figures.</source>
        <translation>Use de 1 a {most} letras o cifras.</translation>
    </message>
    <message>
        <source>There are still {count} parcels on shelf {shelf}.</source>
        <translation>Todavía hay {count} paquetes en el estante {shelf}.</translation>
    </message>
    <message>
        <source>Close it and carry them over first.</source>
        <translation>Ciérrelo y cámbielos de lugar primero.</translation>
    </message>
    <message>
        <source>Shelf {shelf} must hold 1 to {most} parcels.</source>
        <translation>En el estante {shelf} deben caber de 1 a {most} paquetes.</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>Corrija el número.</translation>
    </message>
    <message>
        <source>There is a shelf {shelf} already.</source>
        <translation>Ya hay un estante {shelf}.</translation>
    </message>
    <message>
        <source>Give this one another name.</source>
        <translation>Póngale otro nombre a este.</translation>
    </message>
    <message>
        <source>Shelf {shelf} holds {size} parcels, and there are {count}.</source>
        <translation>En el estante {shelf} caben {size} paquetes y hay {count}.</translation>
    </message>
    <message>
        <source>Make it larger, or carry some over first.</source>
        <translation>Agrándelo o pase algunos a otro primero.</translation>
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
        <source>A scanner cannot tell {shelf} from {other}.</source>
        <translation>El escáner no distingue {shelf} de {other}.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Póngale otro nombre a uno.</translation>
    </message>
    <message>
        <source>{shelf} and {other} are not two shelves of one kind.</source>
        <translation>{shelf} y {other} no son dos estantes del mismo tipo.</translation>
    </message>
    <message>
        <source>Only shelves of one kind can be swapped.</source>
        <translation>Solo se intercambian estantes del mismo tipo.</translation>
    </message>
    <message>
        <source>{file} does not say what the shelves are.</source>
        <translation>{file} no dice cuáles son los estantes.</translation>
    </message>
    <message>
        <source>Write one shelf a line: name, size, kind.</source>
        <translation>Escriba un estante por línea: nombre, tamaño, tipo.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” would have the same tag.</source>
        <translation>“{first}” y “{second}” tendrían la misma etiqueta.</translation>
    </message>
    <message>
        <source>Give one of them another name in the settings, such as with an initial.</source>
        <translation>Dé a uno de ellos otro nombre en los ajustes, por ejemplo con una inicial.</translation>
    </message>
    <message>
        <source>Today has 99 runs already, and that is the most.</source>
        <translation>Hoy ya hay 99 rutas, que es el máximo.</translation>
    </message>
    <message>
        <source>Put these parcels on a run that is planned.</source>
        <translation>Ponga estos paquetes en una ruta ya planeada.</translation>
    </message>
    <message>
        <source>A shelf walk is under way already.</source>
        <translation>Ya hay un recorrido empezado.</translation>
    </message>
    <message>
        <source>Go on with it, or finish it first.</source>
        <translation>Sígalo, o termínelo primero.</translation>
    </message>
    <message>
        <source>The carrier did not give out this code.</source>
        <translation>El transportista no ha dado este código.</translation>
    </message>
    <message>
        <source>Compare it with the message, sign by sign, and type again.</source>
        <translation>Compárelo con el mensaje, signo por signo, y escríbalo otra vez.</translation>
    </message>
    <message>
        <source>This code has let another PC in already.</source>
        <translation>Este código ya ha dado entrada a otro PC.</translation>
    </message>
    <message>
        <source>Ask the carrier for a new code; each works once.</source>
        <translation>Pida al transportista un código nuevo; cada uno sirve una vez.</translation>
    </message>
    <message>
        <source>This code is too old.</source>
        <translation>Este código es demasiado antiguo.</translation>
    </message>
    <message>
        <source>Ask the carrier for a new code.</source>
        <translation>Pida al transportista un código nuevo.</translation>
    </message>
    <message>
        <source>The carrier knows another PC of this shop as {desk}.</source>
        <translation>El transportista conoce otro PC de esta tienda como {desk}.</translation>
    </message>
    <message>
        <source>Give this PC another name in the settings (desk), or ask the carrier for a code that replaces {desk}.</source>
        <translation>Dé a este PC otro nombre en los ajustes (desk), o pida al transportista un código que reemplace a {desk}.</translation>
    </message>
    <message>
        <source>The gateway has no shop called {shop}.</source>
        <translation>La pasarela no tiene ninguna tienda llamada {shop}.</translation>
    </message>
    <message>
        <source>Add it with: hubdesk gateway shops add {shop}</source>
        <translation>Añádala con: hubdesk gateway shops add {shop}</translation>
    </message>
    <message>
        <source>The shop {shop} has no desk called {desk} with a key.</source>
        <translation>La tienda {shop} no tiene ningún puesto llamado {desk} con clave.</translation>
    </message>
    <message>
        <source>Look with: hubdesk gateway keys list {shop}</source>
        <translation>Mire con: hubdesk gateway keys list {shop}</translation>
    </message>
    <message>
        <source>Too many codes were tried from here.</source>
        <translation>Se han probado demasiados códigos desde aquí.</translation>
    </message>
    <message>
        <source>Wait a minute, then type the code again.</source>
        <translation>Espere un minuto y escriba el código otra vez.</translation>
    </message>
    <message>
        <source>The gateway has given {carrier} no word to come in with.</source>
        <translation>La pasarela no ha dado a {carrier} ninguna palabra para entrar.</translation>
    </message>
    <message>
        <source>Give it one with: hubdesk gateway carriers add {carrier}</source>
        <translation>Désela con: hubdesk gateway carriers add {carrier}</translation>
    </message>
    <message>
        <source>This cannot be sent to a shop: {where} is not right.</source>
        <translation>Esto no se puede enviar a una tienda: {where} no está bien.</translation>
    </message>
    <message>
        <source>The gateway&apos;s own description (/openapi.json) says what belongs there.</source>
        <translation>La descripción de la pasarela (/openapi.json) dice qué va ahí.</translation>
    </message>
    <message>
        <source>This is too much for one sending.</source>
        <translation>Es demasiado para un solo envío.</translation>
    </message>
    <message>
        <source>Send it in parts of at most 1,000 rows.</source>
        <translation>Envíelo en partes de 1000 filas como máximo.</translation>
    </message>
    <message>
        <source>The shop&apos;s record is there again</source>
        <translation>El registro de la tienda ha vuelto</translation>
    </message>
    <message>
        <source>Go on. Scan again whatever had no answer.</source>
        <translation>Siga. Escanee otra vez lo que no tuvo respuesta.</translation>
    </message>
    <message>
        <source>No good backup was found.</source>
        <translation>No se encontró ninguna copia buena.</translation>
    </message>
    <message>
        <source>Plug in the stick or disk with the backups, or name their folder.</source>
        <translation>Conecte la memoria o el disco con las copias, o indique su carpeta.</translation>
    </message>
    <message>
        <source>This shop makes no backups.</source>
        <translation>Esta tienda no hace copias.</translation>
    </message>
    <message>
        <source>The owner can name a folder for them in the settings.</source>
        <translation>El dueño puede indicar una carpeta para ellas en los ajustes.</translation>
    </message>
    <message>
        <source>This shop&apos;s record lies on a server, not on this PC.</source>
        <translation>El registro de esta tienda está en un servidor, no en este PC.</translation>
    </message>
    <message>
        <source>Whoever keeps the server puts it back there. To go on with the backup on this PC alone, put it back into another folder.</source>
        <translation>Quien cuida el servidor la restaura allí. Para seguir con la copia solo en este PC, restáurela en otra carpeta.</translation>
    </message>
    <message>
        <source>The shop&apos;s record is encrypted already.</source>
        <translation>El registro de la tienda ya está cifrado.</translation>
    </message>
    <message>
        <source>If the sheet is lost, have it made again.</source>
        <translation>Si la hoja se perdió, haga otra.</translation>
    </message>
    <message>
        <source>The shop&apos;s record is not encrypted.</source>
        <translation>El registro de la tienda no está cifrado.</translation>
    </message>
    <message>
        <source>It opens without a code.</source>
        <translation>Se abre sin código.</translation>
    </message>
    <message>
        <source>Another program has the shop&apos;s record open.</source>
        <translation>Otro programa tiene abierto el registro de la tienda.</translation>
    </message>
    <message>
        <source>Close every other HubDesk of this shop, then do it again.</source>
        <translation>Cierre los demás HubDesk de esta tienda y repítalo.</translation>
    </message>
    <message>
        <source>The shop&apos;s record lies on a server, not on this PC.</source>
        <translation>El registro de la tienda está en un servidor, no en este PC.</translation>
    </message>
    <message>
        <source>Whoever keeps the server must encrypt its disk and its backups.</source>
        <translation>Quien mantiene el servidor debe cifrar su disco y sus copias de seguridad.</translation>
    </message>
    <message>
        <source>The code has 40 letters; these are {count}.</source>
        <translation>El código tiene 40 letras; estas son {count}.</translation>
    </message>
    <message>
        <source>Type the eight groups with spaces between them.</source>
        <translation>Escriba los ocho grupos con espacios entre ellos.</translation>
    </message>
    <message>
        <source>The code is typed without mistakes, but opens another record.</source>
        <translation>El código está escrito sin errores, pero abre otro registro.</translation>
    </message>
    <message>
        <source>Look for the sheet with this shop&apos;s name and a later day.</source>
        <translation>Busque la hoja con el nombre de esta tienda y una fecha posterior.</translation>
    </message>
    <message>
        <source>These groups of the code are not right: {groups}.</source>
        <translation>Estos grupos del código no son correctos: {groups}.</translation>
    </message>
    <message>
        <source>Look at them again on the sheet, letter by letter.</source>
        <translation>Mírelos otra vez en la hoja, letra por letra.</translation>
    </message>
    <message>
        <source>This is not group {number} of the sheet.</source>
        <translation>Este no es el grupo {number} de la hoja.</translation>
    </message>
    <message>
        <source>Read it again from the paper that was just printed.</source>
        <translation>Léalo otra vez en el papel recién impreso.</translation>
    </message>
    <message>
        <source>This is not what stands on the sheet. Nothing was changed.</source>
        <translation>Esto no es lo que está en la hoja. No se cambió nada.</translation>
    </message>
    <message>
        <source>Begin again: a new sheet will be made. Throw this one away.</source>
        <translation>Empiece de nuevo: se hará otra hoja. Tire esta.</translation>
    </message>
    <message>
        <source>First the carrier is asked for what this PC lacks of earlier work.</source>
        <translation>Primero se pregunta al transportista por lo que falta aquí de antes.</translation>
    </message>
    <message>
        <source>Nothing is booked yet. Open First steps on the left, or type: hubdesk fetch-back</source>
        <translation>Todavía no se registra nada. Abra Primeros pasos a la izquierda, o escriba: hubdesk fetch-back</translation>
    </message>
    <message>
        <source>Work has gone on since ({count} entries): older ones cannot come behind it.</source>
        <translation>Desde entonces se ha seguido trabajando ({count} entradas): las anteriores no pueden venir detrás.</translation>
    </message>
    <message>
        <source>First send everything: hubdesk sync --once. Then put the backup back into an empty folder and fetch back there, before anything else is done: hubdesk restore, hubdesk enrol, hubdesk fetch-back, each with --data FOLDER.</source>
        <translation>Primero envíelo todo: hubdesk sync --once. Luego recupere la copia en una carpeta vacía y traiga lo demás allí, antes de hacer otra cosa: hubdesk restore, hubdesk enrol, hubdesk fetch-back, cada uno con --data CARPETA.</translation>
    </message>
    <message>
        <source>The server&apos;s own backups bring it back. Other desks work on with it.</source>
        <translation>Lo recuperan las copias del propio servidor. Los otros puestos siguen trabajando con él.</translation>
    </message>
    <message>
        <source>HubDesk does not look for new versions here.</source>
        <translation>Aquí HubDesk no busca versiones nuevas.</translation>
    </message>
    <message>
        <source>Set the address of the update server in the settings (updates). A HubDesk that was built without its maker&apos;s key takes none.</source>
        <translation>Ponga la dirección del servidor de actualizaciones en los ajustes (updates). Un HubDesk hecho sin la clave de su fabricante no acepta ninguna.</translation>
    </message>
    <message>
        <source>An update is being fetched at this moment.</source>
        <translation>En este momento ya se está trayendo una actualización.</translation>
    </message>
    <message>
        <source>Just wait; it begins at the next start.</source>
        <translation>Solo hay que esperar; empieza la próxima vez que se abra HubDesk.</translation>
    </message>
    <message>
        <source>Version {version} did not start on this PC.</source>
        <translation>La versión {version} no arrancó en este PC.</translation>
    </message>
    <message>
        <source>HubDesk went back: work on as before. A mended version comes by itself.</source>
        <translation>HubDesk volvió a la anterior: siga como siempre. Una versión corregida llega sola.</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>It goes back to the carrier</source>
        <translation>Vuelve al transportista</translation>
    </message>
    <message>
        <source>That was the last try: it goes back to the carrier</source>
        <translation>Fue el último intento: vuelve al transportista</translation>
    </message>
    <message>
        <source>Its days here are over: it goes back to the carrier</source>
        <translation>Se acabaron sus días aquí: vuelve al transportista</translation>
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
        <source>rounded by the spreadsheet</source>
        <translation>redondeado por la hoja de cálculo</translation>
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
        <source>Run sheet no. {number}, {year}</source>
        <translation>Hoja de ruta n.º {number} de {year}</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>Call first: {phone}</source>
        <translation>Llamar antes: {phone}</translation>
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
        <source>Signed for</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>With code</source>
        <translation>Con código</translation>
    </message>
    <message>
        <source>Mail room</source>
        <translation>Sala de correo</translation>
    </message>
    <message>
        <source>Back door</source>
        <translation>Puerta trasera</translation>
    </message>
    <message>
        <source>Garage</source>
        <translation>Garaje</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>Patio</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>Invernadero</translation>
    </message>
    <message>
        <source>Shed</source>
        <translation>Cobertizo</translation>
    </message>
    <message>
        <source>Behind bin</source>
        <translation>Tras el bote</translation>
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
        <source>Not allowed</source>
        <translation>No permitido</translation>
    </message>
    <message>
        <source>Not in load</source>
        <translation>No venía</translation>
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
    <name>Shelf</name>
    <message>
        <source>usual</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>large parcels</source>
        <translation>paquetes grandes</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>frío</translation>
    </message>
    <message>
        <source>for pick-up</source>
        <translation>para recoger</translation>
    </message>
    <message>
        <source>to look into</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>de salida</translation>
    </message>
    <message>
        <source>room</source>
        <translation>con lugar</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>casi lleno</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Estantes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Nobody has drawn the shelves yet. Press Ctrl+D to draw your own.</source>
        <translation>Nadie ha dibujado los estantes todavía. Pulse Ctrl+D para dibujar los suyos.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>lleno</translation>
    </message>
    <message>
        <source>overfull</source>
        <translation>rebasado</translation>
    </message>
    <message>
        <source>{filled} of {size}</source>
        <translation>{filled} de {size}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>Shelf {shelf} is overfull: it holds {count} now.</source>
        <translation>El estante {shelf} está repleto: ahora tiene {count}.</translation>
    </message>
    <message>
        <source>Every shelf is full. Shelf {shelf} holds {count} now.</source>
        <translation>Todos los estantes están llenos. El {shelf} tiene ahora {count}.</translation>
    </message>
    <message>
        <source>That was the last place. Every shelf is full now.</source>
        <translation>Era el último lugar. Todos los estantes están llenos.</translation>
    </message>
    <message>
        <source>Shelf {shelf} is full now.</source>
        <translation>El estante {shelf} ya está lleno.</translation>
    </message>
    <message numerus="yes">
        <source>%n places left on this shelf</source>
        <translation>
            <numerusform>queda %n lugar en este estante</numerusform>
            <numerusform>quedan %n lugares en este estante</numerusform>
        </translation>
    </message>
    <message>
        <source>Shelf {shelf} is not cold: put it where it stays cold.</source>
        <translation>El estante {shelf} no es frío: póngalo donde se mantenga frío.</translation>
    </message>
    <message>
        <source>Every shelf is full. New parcels go to the shelf to look into.</source>
        <translation>Todos los estantes están llenos. Los paquetes nuevos van al estante por revisar.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels must go to another shelf</source>
        <translation>
            <numerusform>%n paquete debe ir a otro estante</numerusform>
            <numerusform>%n paquetes deben ir a otro estante</numerusform>
        </translation>
    </message>
    <message>
        <source>{parcel} goes to shelf {shelf}</source>
        <translation>{parcel} va al estante {shelf}</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels on {room} places</source>
        <translation>
            <numerusform>%n paquete en {room} lugares</numerusform>
            <numerusform>%n paquetes en {room} lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry %n parcels</source>
        <translation>
            <numerusform>Lleve %n paquete</numerusform>
            <numerusform>Lleve %n paquetes</numerusform>
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
        <source>Scan each as you put it there, or press</source>
        <translation>Escanee cada uno al dejarlo ahí, o pulse</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Ya está ahí</translation>
    </message>
    <message>
        <source>The record has them there already.</source>
        <translation>El registro ya los tiene ahí.</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Ya los llevé</translation>
    </message>
    <message>
        <source>Open the parcel&apos;s card</source>
        <translation>Abrir la ficha</translation>
    </message>
    <message>
        <source>Draw the shelves</source>
        <translation>Dibujar estantes</translation>
    </message>
    <message>
        <source>Touch a shelf to change it, or drag it to its place.</source>
        <translation>Toque un estante para cambiarlo, o arrástrelo a su lugar.</translation>
    </message>
    <message>
        <source>Shelf {shelf}</source>
        <translation>Estante {shelf}</translation>
    </message>
    <message>
        <source>Now touch the other shelf.</source>
        <translation>Ahora toque el otro estante.</translation>
    </message>
    <message>
        <source>A new name needs a new tag.</source>
        <translation>Un nombre nuevo pide una etiqueta nueva.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abrir otra vez</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No swap</source>
        <translation>No cambiar</translation>
    </message>
    <message>
        <source>Swap with…</source>
        <translation>Cambiar con…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>How many parcels it holds</source>
        <translation>Cuántos paquetes caben</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Split it</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Print tags</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Add a shelf</source>
        <translation>Agregar estante</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Nothing lies here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>Scan its tag, then a parcel, to put one here.</source>
        <translation>Escanee su etiqueta y luego un paquete para dejarlo aquí.</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>{carrier} comes here</source>
        <translation>Viene {carrier}</translation>
    </message>
    <message>
        <source>sends a notice</source>
        <translation>envía aviso</translation>
    </message>
    <message>
        <source>{carrier} sends a notice</source>
        <translation>{carrier} envía aviso</translation>
    </message>
    <message>
        <source>Days held</source>
        <translation>Días de guarda</translation>
    </message>
    <message>
        <source>Where no notice is expected, a parcel is taken in as it comes.</source>
        <translation>Donde no se espera aviso, un paquete se recibe según llega.</translation>
    </message>
    <message>
        <source>{carrier}: days held</source>
        <translation>{carrier}: días de guarda</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar a {name}</translation>
    </message>
    <message>
        <source>The first one is at the counter when HubDesk opens. A badge, or the name on top, changes that. Equipment prints the badges.</source>
        <translation>La primera persona está en el mostrador cuando se abre HubDesk. Una credencial, o el nombre de arriba, lo cambia. Equipo imprime las credenciales.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>As it stands on paper.</source>
        <translation>Como aparece en los papeles.</translation>
    </message>
    <message>
        <source>Street, town and postcode</source>
        <translation>Calle, ciudad y código postal</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>For customers: stands on slips.</source>
        <translation>Para clientes: aparece en los avisos.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Mon-Fri 9-18</source>
        <translation>lun-vie 9-18</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>Lugar en el mapa</translation>
    </message>
    <message>
        <source>Latitude, longitude. Rounds begin here.</source>
        <translation>Latitud, longitud. Aquí empiezan las rutas.</translation>
    </message>
    <message>
        <source>judged from the parcels</source>
        <translation>según los paquetes</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>the PC&apos;s own</source>
        <translation>la del PC</translation>
    </message>
    <message>
        <source>Postcodes you deliver to</source>
        <translation>Códigos postales donde entrega</translation>
    </message>
    <message>
        <source>Parcels for others are given back to the driver.</source>
        <translation>Los paquetes para otros se devuelven al conductor.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Parcels a day, as agreed</source>
        <translation>Paquetes al día, según lo acordado</translation>
    </message>
    <message>
        <source>What comes beyond is asked about.</source>
        <translation>Si llegan más, se pregunta.</translation>
    </message>
    <message>
        <source>as many as come</source>
        <translation>los que vengan</translation>
    </message>
    <message>
        <source>Folder where notices are laid</source>
        <translation>Carpeta donde se dejan los avisos</translation>
    </message>
    <message>
        <source>Each is taken in by itself.</source>
        <translation>Cada uno se recibe solo.</translation>
    </message>
    <message>
        <source>none is watched</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Address of the line</source>
        <translation>Dirección de la línea</translation>
    </message>
    <message>
        <source>It stands in the carrier&apos;s letter.</source>
        <translation>Está en la carta del transportista.</translation>
    </message>
    <message>
        <source>no line: everything is kept here</source>
        <translation>sin línea: todo se guarda aquí</translation>
    </message>
    <message>
        <source>What the carrier calls this shop</source>
        <translation>Cómo llama el transportista a esta tienda</translation>
    </message>
    <message>
        <source>The code sets it by itself.</source>
        <translation>El código lo pone solo.</translation>
    </message>
    <message>
        <source>Hours in which the internet is free</source>
        <translation>Horas en que internet es gratis</translation>
    </message>
    <message>
        <source>Photographs go then.</source>
        <translation>Entonces salen las fotografías.</translation>
    </message>
    <message>
        <source>01:00-06:00</source>
        <translation>01:00-06:00</translation>
    </message>
    <message>
        <source>Name of this PC</source>
        <translation>Nombre de este PC</translation>
    </message>
    <message>
        <source>Each PC of the shop needs its own.</source>
        <translation>Cada PC de la tienda necesita el suyo.</translation>
    </message>
    <message>
        <source>Address of the record</source>
        <translation>Dirección del registro</translation>
    </message>
    <message>
        <source>A PostgreSQL server that every PC of the shop reaches.</source>
        <translation>Un servidor PostgreSQL al que llegan todos los PC de la tienda.</translation>
    </message>
    <message>
        <source>a file on this PC</source>
        <translation>un archivo en este PC</translation>
    </message>
    <message>
        <source>Folders for backups</source>
        <translation>Carpetas para copias</translation>
    </message>
    <message>
        <source>On a second disk, a stick or a cloud folder; several with ; between them.</source>
        <translation>En otro disco, una memoria o una carpeta en la nube; varias, separadas por ;</translation>
    </message>
    <message>
        <source>beside the shop&apos;s folder</source>
        <translation>junto a la carpeta de la tienda</translation>
    </message>
    <message>
        <source>Folder for photographs</source>
        <translation>Carpeta para fotografías</translation>
    </message>
    <message>
        <source>One that every PC of the shop reaches.</source>
        <translation>Una a la que llegan todos los PC de la tienda.</translation>
    </message>
    <message>
        <source>in the shop&apos;s folder</source>
        <translation>en la carpeta de la tienda</translation>
    </message>
    <message>
        <source>as the PC</source>
        <translation>como el PC</translation>
    </message>
    <message>
        <source>Beside the clock it goes on with the line and the backups.</source>
        <translation>Junto al reloj sigue con la línea y las copias de seguridad.</translation>
    </message>
    <message>
        <source>One begins at the next start, and goes back by itself.</source>
        <translation>Empieza al abrir la próxima vez y, si falla, vuelve sola a la anterior.</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>La tienda</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Carriers and parcels</source>
        <translation>Transportistas y paquetes</translation>
    </message>
    <message>
        <source>Language, colours, paper</source>
        <translation>Idioma, colores, papel</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>La línea</translation>
    </message>
    <message>
        <source>Several PCs</source>
        <translation>Varios PC</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>El programa</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Languages of papers</source>
        <translation>Idiomas de los papeles</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transportistas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Papers as the shop</source>
        <translation>Papeles como la tienda</translation>
    </message>
    <message>
        <source>Papers in {language}</source>
        <translation>Papeles en {language}</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Flat rate</source>
        <translation>Tarifa plana</translation>
    </message>
    <message>
        <source>Paid by the amount</source>
        <translation>Se paga por datos</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>HubDesk ends</source>
        <translation>HubDesk termina</translation>
    </message>
    <message>
        <source>It stays beside the clock</source>
        <translation>Queda junto al reloj</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Traerlas</translation>
    </message>
    <message>
        <source>Fetch none</source>
        <translation>No traer ninguna</translation>
    </message>
    <message>
        <source>4 × 6 in</source>
        <translation>4 × 6 in</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Everybody can change it for themselves, on top.</source>
        <translation>Cada persona puede cambiarlo arriba.</translation>
    </message>
    <message>
        <source>For run sheets, bills and tags.</source>
        <translation>Para hojas de ruta, notas y etiquetas de estante.</translation>
    </message>
    <message>
        <source>What parcel labels are printed on.</source>
        <translation>En qué se imprimen las etiquetas de paquete.</translation>
    </message>
    <message>
        <source>High contrast: black, white and full colours.</source>
        <translation>Alto contraste: negro, blanco y colores plenos.</translation>
    </message>
    <message>
        <source>Paid by the amount: news goes out together, four times an hour.</source>
        <translation>Por datos: las novedades salen juntas, cuatro veces por hora.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Carpeta para copias</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Asking the carrier…</source>
        <translation>Preguntando al transportista…</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espere</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>No admitido</translation>
    </message>
    <message>
        <source>The carrier knows this PC as part of {name}.</source>
        <translation>El transportista conoce este PC como parte de {name}.</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>This PC has its key. A new code is needed only if asked.</source>
        <translation>Este PC tiene su llave. Solo hace falta otro código si se lo piden.</translation>
    </message>
    <message>
        <source>Everything is kept here until the carrier lets this PC in.</source>
        <translation>Todo se guarda aquí hasta que el transportista admita este PC.</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Aún sin llave</translation>
    </message>
    <message>
        <source>Code from the carrier&apos;s letter</source>
        <translation>Código de la carta del transportista</translation>
    </message>
    <message>
        <source>Type it or scan it. It works once, and for two days.</source>
        <translation>Escríbalo o escanéelo. Vale una vez y dos días.</translation>
    </message>
    <message>
        <source>Let this PC in</source>
        <translation>Admitir este PC</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Start anew now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Some of it holds from the next start.</source>
        <translation>Una parte vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Taken back: {what}.</source>
        <translation>Deshecho: {what}.</translation>
    </message>
    <message>
        <source>Kept: {what}.</source>
        <translation>Guardado: {what}.</translation>
    </message>
    <message>
        <source>Each change is kept when you leave its field.</source>
        <translation>Cada cambio se guarda al salir de su campo.</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Nobody home</source>
        <translation>Nadie en casa</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>No way to your door</source>
        <translation>Sin paso a su puerta</translation>
    </message>
    <message>
        <source>No safe place</source>
        <translation>Sin lugar seguro</translation>
    </message>
    <message>
        <source>Signature or ID needed</source>
        <translation>Hace falta firma o identificación</translation>
    </message>
    <message>
        <source>Sorry we missed you</source>
        <translation>Pasamos y no lo encontramos</translation>
    </message>
    <message>
        <source>Slips for doors</source>
        <translation>Avisos para puertas</translation>
    </message>
    <message>
        <source>We were here on {day} at {time}: {nth} try.</source>
        <translation>Estuvimos aquí el {day} a las {time}: {nth} intento.</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Día y hora</translation>
    </message>
    <message>
        <source>Your parcel is safe at our shop.</source>
        <translation>Su paquete está seguro en nuestra tienda.</translation>
    </message>
    <message>
        <source>Your parcel is safe at our shop until {day}.</source>
        <translation>Su paquete está seguro en nuestra tienda hasta el {day}.</translation>
    </message>
    <message>
        <source>Come with this slip and an ID.</source>
        <translation>Venga con este aviso y una identificación.</translation>
    </message>
    <message>
        <source>Or call {phone}: we bring it again.</source>
        <translation>O llame al {phone}: se lo llevamos otra vez.</translation>
    </message>
    <message>
        <source>Open: {hours}</source>
        <translation>Abierto: {hours}</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>Taken</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya está aquí</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mire</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>No es un paquete</translation>
    </message>
    <message>
        <source>One short note: it is in the record, go on.</source>
        <translation>Una nota corta: quedó registrado, siga.</translation>
    </message>
    <message>
        <source>The same note twice: nothing new, go on.</source>
        <translation>La misma nota dos veces: nada nuevo, siga.</translation>
    </message>
    <message>
        <source>Short and long, rising: the card asks something.</source>
        <translation>Corta y larga, subiendo: la tarjeta pregunta algo.</translation>
    </message>
    <message>
        <source>Two long low notes: put it down and read the card.</source>
        <translation>Dos notas largas y graves: deje el paquete y lea la tarjeta.</translation>
    </message>
    <message>
        <source>Four knocks: scan the carrier&apos;s label instead.</source>
        <translation>Cuatro golpes: escanee la etiqueta del transportista.</translation>
    </message>
    <message>
        <source>Sound is off: watch the card</source>
        <translation>Sonido apagado: mire la tarjeta</translation>
    </message>
    <message>
        <source>No sound on this PC: watch the card</source>
        <translation>Este PC no tiene sonido: mire la tarjeta</translation>
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
    <name>Spoken</name>
    <message>
        <source>Already here</source>
        <translation>Ya está aquí</translation>
    </message>
    <message>
        <source>Not the label</source>
        <translation>No es la etiqueta</translation>
    </message>
    <message>
        <source>Shelf {shelf}</source>
        <translation>Estante {shelf}</translation>
    </message>
    <message>
        <source>No voice on this PC. On Linux install speech-dispatcher or espeak-ng; on Windows add a voice under Language.</source>
        <translation>Este PC no tiene voz. En Linux instale speech-dispatcher o espeak-ng; en Windows agregue una voz en Idioma.</translation>
    </message>
    <message>
        <source>This PC&apos;s voice did not speak: watch the card</source>
        <translation>La voz de este PC no habló: mire la ficha</translation>
    </message>
    <message>
        <source>Each answer is also said in a few words, by this PC&apos;s own voice.</source>
        <translation>Cada respuesta se dice también en pocas palabras, con la voz de este PC.</translation>
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
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
</context>
<context>
    <name>Stays</name>
    <message>
        <source>Age check: somebody must look at an ID</source>
        <translation>Mayor de edad: hay que ver una identificación</translation>
    </message>
    <message>
        <source>It goes back to the carrier</source>
        <translation>Vuelve a la paquetería</translation>
    </message>
    <message>
        <source>Its address is wrong or incomplete</source>
        <translation>Su dirección está mal o incompleta</translation>
    </message>
    <message>
        <source>The customer asked for another day</source>
        <translation>El cliente pidió otro día</translation>
    </message>
    <message>
        <source>The customer comes for it</source>
        <translation>El cliente viene por él</translation>
    </message>
    <message>
        <source>Its days here are over: it goes back</source>
        <translation>Se acabaron sus días aquí: vuelve</translation>
    </message>
    <message>
        <source>It was kept aside: somebody must look into it</source>
        <translation>Está apartado: alguien debe revisarlo</translation>
    </message>
    <message>
        <source>It was not received before: now it is</source>
        <translation>No estaba recibido: ahora sí</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n recibido</numerusform>
            <numerusform>%n recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known before</source>
        <translation>
            <numerusform>%n ya conocido</numerusform>
            <numerusform>%n ya conocidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows not taken</source>
        <translation>
            <numerusform>%n fila no aceptada</numerusform>
            <numerusform>%n filas no aceptadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people forgotten</source>
        <translation>
            <numerusform>%n persona olvidada</numerusform>
            <numerusform>%n personas olvidadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n enviado</numerusform>
            <numerusform>%n enviados</numerusform>
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
        <source>%n photographs still to go</source>
        <translation>
            <numerusform>Falta enviar %n foto</numerusform>
            <numerusform>Faltan enviar %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent, and no window is open.</source>
        <translation>Nada espera el envío y no hay ninguna ventana abierta.</translation>
    </message>
    <message>
        <source>A window is open: close it first.</source>
        <translation>Hay una ventana abierta: ciérrela antes.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent.</source>
        <translation>
            <numerusform>%n anotación espera el envío.</numerusform>
            <numerusform>%n anotaciones esperan el envío.</numerusform>
        </translation>
    </message>
    <message>
        <source>The carrier knows this PC as {desk} of {shop}. What was kept is sent now.</source>
        <translation>El transportista conoce este PC como {desk} de {shop}. Lo guardado se envía ahora.</translation>
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
        <source>Plan</source>
        <translation>Planear</translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation>El día está cerrado</translation>
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
    <message>
        <source>{run} is late</source>
        <translation>{run} va tarde</translation>
    </message>
    <message>
        <source>It should have left at {time}.</source>
        <translation>Debió salir a las {time}.</translation>
    </message>
    <message>
        <source>— by {person}</source>
        <translation>— por {person}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message numerus="yes">
        <source>%n since</source>
        <translation>
            <numerusform>%n desde entonces</numerusform>
            <numerusform>%n desde entonces</numerusform>
        </translation>
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
        <source>late</source>
        <translation>tarde</translation>
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
    <message>
        <source>Back</source>
        <translation>Volver</translation>
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
    <message>
        <source>fragile</source>
        <translation>frágil</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>pesado</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open HubDesk</source>
        <translation>Abrir HubDesk</translation>
    </message>
    <message>
        <source>Quit HubDesk</source>
        <translation>Salir de HubDesk</translation>
    </message>
    <message>
        <source>HubDesk goes on beside the clock with the line and the backups. Quit it there.</source>
        <translation>HubDesk sigue junto al reloj con la línea y las copias de seguridad. Desde ahí se sale.</translation>
    </message>
</context>
<context>
    <name>Update</name>
    <message>
        <source>HubDesk {running} is the newest version.</source>
        <translation>HubDesk {running} es la versión más nueva.</translation>
    </message>
    <message>
        <source>Version {newest} is out ({megabytes} MB). Fetch it: hubdesk update</source>
        <translation>Ha salido la versión {newest} ({megabytes} MB). Para traerla: hubdesk update</translation>
    </message>
    <message>
        <source>Version {newest} is here. It begins at the first start after everything kept here has been sent.</source>
        <translation>La versión {newest} ya está aquí. Empieza la primera vez que se abra HubDesk después de enviarse todo lo guardado aquí.</translation>
    </message>
    <message>
        <source>A new version is ready; it begins at the next start: {newest}.</source>
        <translation>Hay una versión nueva lista; empieza la próxima vez que se abra HubDesk: {newest}.</translation>
    </message>
    <message>
        <source>Version {newest} did not start on this PC. HubDesk stays with {running} until a mended one is out.</source>
        <translation>La versión {newest} no arrancó en este PC. HubDesk se queda con la {running} hasta que salga una corregida.</translation>
    </message>
    <message>
        <source>HubDesk {version} came as a package of this system, which brings new versions too: sudo apt update &amp;&amp; sudo apt upgrade</source>
        <translation>HubDesk {version} vino como paquete de este sistema, que también trae las versiones nuevas: sudo apt update &amp;&amp; sudo apt upgrade</translation>
    </message>
    <message>
        <source>HubDesk {version} runs from a checkout: whoever keeps it brings new versions with git pull.</source>
        <translation>HubDesk {version} funciona desde una copia del código: quien la cuida trae las versiones nuevas con git pull.</translation>
    </message>
    <message>
        <source>HubDesk {version} was installed with pip, which brings new versions too.</source>
        <translation>HubDesk {version} se instaló con pip, que también trae las versiones nuevas.</translation>
    </message>
    <message>
        <source>HubDesk {running}</source>
        <translation>HubDesk {running}</translation>
    </message>
</context>
<context>
    <name>Vehicle</name>
    <message>
        <source>on foot</source>
        <translation>a pie</translation>
    </message>
    <message>
        <source>by bicycle</source>
        <translation>en bicicleta</translation>
    </message>
    <message>
        <source>by car</source>
        <translation>en auto</translation>
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
        <source>ZIP {postcode} is outside our area: is the address right?</source>
        <translation>El código postal {postcode} no es de nuestra zona: ¿está bien la dirección?</translation>
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
        <source>Withdrawn by its carrier — keep aside</source>
        <translation>Retirado por su transportista: apártelo</translation>
    </message>
    <message>
        <source>Its number fits more than one carrier</source>
        <translation>Su número puede ser de más de un transportista</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>¿De quién es?</translation>
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
        <translation>Devuélvalo al repartidor</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>It goes back to its carrier</source>
        <translation>Regresa a su transportista</translation>
    </message>
    <message>
        <source>Over the agreed load: {nth} of {total} — keep aside</source>
        <translation>Más de lo acordado: {nth} de {total} — dejar aparte</translation>
    </message>
    <message>
        <source>It goes back to the driver</source>
        <translation>Vuelve con el repartidor</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why was it not delivered?</source>
        <translation>¿Por qué no se entregó?</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Add something about this parcel</source>
        <translation>Añadir algo sobre este paquete</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>{boxes}, one label — put it on shelf</source>
        <translation>{boxes}, una etiqueta — póngalo en el estante</translation>
    </message>
    <message>
        <source>Noted — it stays on shelf</source>
        <translation>Anotado — se queda en el estante</translation>
    </message>
    <message>
        <source>Photograph kept — stays on shelf</source>
        <translation>Foto guardada — se queda en el estante</translation>
    </message>
    <message>
        <source>No camera looks: drop a picture of it on this card</source>
        <translation>No hay cámara: suelte una foto sobre esta tarjeta</translation>
    </message>
    <message>
        <source>This parcel was delivered before</source>
        <translation>Este paquete ya se entregó antes</translation>
    </message>
    <message>
        <source>Is it here again?</source>
        <translation>¿Está aquí otra vez?</translation>
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
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Scan the parcel that goes here</source>
        <translation>Escanee el paquete que va aquí</translation>
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
        <translation>Avise al repartidor antes de que se vaya</translation>
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
        <source>Put it on this shelf for the driver</source>
        <translation>Póngalo en este estante para el repartidor</translation>
    </message>
    <message>
        <source>Put it back on this shelf</source>
        <translation>Póngalo de vuelta en este estante</translation>
    </message>
    <message>
        <source>That was the {nth} try</source>
        <translation>Fue el {nth} intento</translation>
    </message>
    <message>
        <source>Answer changed</source>
        <translation>Respuesta cambiada</translation>
    </message>
    <message>
        <source>Answer changed: {answer}</source>
        <translation>Respuesta cambiada: {answer}</translation>
    </message>
    <message>
        <source>The answer before does not count any more</source>
        <translation>La respuesta anterior ya no cuenta</translation>
    </message>
    <message>
        <source>The rest of the run is delivered</source>
        <translation>El resto de la ruta está entregado</translation>
    </message>
    <message>
        <source>The rest of the run: {answer}</source>
        <translation>El resto de la ruta: {answer}</translation>
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
        <source>Look at the ID at the door</source>
        <translation>Ver la identificación en la puerta</translation>
    </message>
    <message>
        <source>Right run</source>
        <translation>Ruta correcta</translation>
    </message>
    <message>
        <source>Stop {stop}</source>
        <translation>Parada {stop}</translation>
    </message>
    <message>
        <source>{nth} of {of} loaded</source>
        <translation>{nth} de {of} cargados</translation>
    </message>
    <message>
        <source>Loaded already</source>
        <translation>Ya está cargado</translation>
    </message>
    <message>
        <source>Wrong run</source>
        <translation>Otra ruta</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Sáquelo</translation>
    </message>
    <message>
        <source>It goes with {person}</source>
        <translation>Va con {person}</translation>
    </message>
    <message>
        <source>On no run</source>
        <translation>En ninguna ruta</translation>
    </message>
    <message>
        <source>Back to shelf {shelf}</source>
        <translation>De vuelta al estante {shelf}</translation>
    </message>
    <message>
        <source>Or scan it once more to take it along</source>
        <translation>O escanéelo otra vez para llevarlo</translation>
    </message>
    <message>
        <source>Put it on shelf {shelf}</source>
        <translation>Póngalo en el estante {shelf}</translation>
    </message>
    <message>
        <source>Scan it once more if {person} looks at the ID</source>
        <translation>Escanéelo otra vez si {person} ve la identificación</translation>
    </message>
    <message>
        <source>Must not leave</source>
        <translation>No debe salir</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Aún sin cargar</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En camino</translation>
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
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Demasiado grande</translation>
    </message>
    <message>
        <source>Over the agreed load</source>
        <translation>Más de lo acordado</translation>
    </message>
    <message>
        <source>Not allowed here</source>
        <translation>No permitido aquí</translation>
    </message>
    <message>
        <source>We do not take it</source>
        <translation>No lo aceptamos</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>Recibirlo otra vez</translation>
    </message>
    <message>
        <source>It is one more box</source>
        <translation>Es una caja más</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aceptarlo</translation>
    </message>
    <message>
        <source>Two parcels with one label? Press F8</source>
        <translation>¿Dos cajas con una etiqueta? Pulse F8</translation>
    </message>
    <message>
        <source>Enter to take it in again, Esc to leave it</source>
        <translation>Enter para recibirlo otra vez, Esc para dejarlo así</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Mandarlo de regreso</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Rechazarlo</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nombre o dirección</translation>
    </message>
    <message>
        <source>Another carrier</source>
        <translation>Otro transportista</translation>
    </message>
    <message>
        <source>Send it back to its carrier</source>
        <translation>Mandarlo de regreso al transportista</translation>
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
        <translation>O pulse F3 y escriba el número</translation>
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
    <message>
        <source>It is still to come: scan it once more to take it in</source>
        <translation>Aún está por llegar: escanéelo otra vez para recibirlo</translation>
    </message>
    <message>
        <source>It belongs on shelf {shelf}</source>
        <translation>Su lugar es el estante {shelf}</translation>
    </message>
    <message>
        <source>No parcel is written “{text}”</source>
        <translation>Ningún paquete se escribe “{text}”</translation>
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
    <name>Walk</name>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Here but closed</source>
        <translation>Aquí, pero cerrado</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Here too long</source>
        <translation>Aquí demasiado tiempo</translation>
    </message>
    <message>
        <source>Another shop&apos;s</source>
        <translation>De otra tienda</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>Open its card and say what happened</source>
        <translation>Abra su ficha y diga qué pasó</translation>
    </message>
    <message>
        <source>Take it in after the walk</source>
        <translation>Recíbalo después del recorrido</translation>
    </message>
    <message>
        <source>Give it back to the driver</source>
        <translation>Devuélvalo al repartidor</translation>
    </message>
    <message>
        <source>Give it to the driver for the other shop</source>
        <translation>Déselo al repartidor para la otra tienda</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Nobody has scanned these yet</source>
        <translation>Nadie los ha escaneado todavía</translation>
    </message>
    <message>
        <source>Look once more, then confirm that it is gone</source>
        <translation>Busque otra vez y confirme que no está</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Scan a shelf&apos;s tag, then everything on it</source>
        <translation>Escanee la etiqueta de un estante y luego todo lo que tiene</translation>
    </message>
    <message>
        <source>Nothing but the scanner is needed until the end</source>
        <translation>Hasta el final solo hace falta el escáner</translation>
    </message>
    <message numerus="yes">
        <source>%n to work off</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
        </translation>
    </message>
    <message>
        <source>Walk the shelves</source>
        <translation>Recorrer estantes</translation>
    </message>
    <message>
        <source>Shelf walk finished</source>
        <translation>Recorrido terminado</translation>
    </message>
    <message>
        <source>shelf {shelf}</source>
        <translation>estante {shelf}</translation>
    </message>
    <message>
        <source>Shelf walk</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Finish the walk</source>
        <translation>Terminar recorrido</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n aquí</numerusform>
            <numerusform>%n aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>{here}, nothing to do</source>
        <translation>{here}, nada que hacer</translation>
    </message>
    <message>
        <source>Not walked: {shelves}</source>
        <translation>Sin recorrer: {shelves}</translation>
    </message>
    <message>
        <source>Now scan what is on shelf</source>
        <translation>Ahora escanee lo que hay en el estante</translation>
    </message>
    <message>
        <source>Then the next shelf&apos;s tag</source>
        <translation>Luego la etiqueta del siguiente estante</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>No es un paquete</translation>
    </message>
    <message>
        <source>Scan the other code on this label</source>
        <translation>Escanee el otro código de esta etiqueta</translation>
    </message>
    <message>
        <source>Scanned before on this walk</source>
        <translation>Ya escaneado en este recorrido</translation>
    </message>
    <message>
        <source>Noted here, no longer on {shelf}</source>
        <translation>Anotado aquí, ya no en {shelf}</translation>
    </message>
    <message>
        <source>Look once more on shelf</source>
        <translation>Busque otra vez en el estante</translation>
    </message>
    <message>
        <source>Scan it when you have it</source>
        <translation>Escanéelo cuando lo tenga</translation>
    </message>
    <message>
        <source>Still to find</source>
        <translation>Por encontrar</translation>
    </message>
    <message>
        <source>Set missing</source>
        <translation>Marcar perdido</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Open its card</source>
        <translation>Abrir su ficha</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Recibirlo</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartar</translation>
    </message>
    <message numerus="yes">
        <source>Last walk: %n to work off</source>
        <translation>
            <numerusform>Último recorrido: %n pendiente</numerusform>
            <numerusform>Último recorrido: %n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing scanned yet.</source>
        <translation>Nada escaneado todavía.</translation>
    </message>
    <message>
        <source>None. That is how it should be.</source>
        <translation>Ninguno. Así debe ser.</translation>
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
    <message>
        <source>withdrawn by the carrier</source>
        <translation>retirado por el transportista</translation>
    </message>
    <message>
        <source>over the agreed load</source>
        <translation>más de lo acordado</translation>
    </message>
    <message>
        <source>goes back to the carrier</source>
        <translation>vuelve al transportista</translation>
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
    <message>
        <source>too large</source>
        <translation>demasiado grande</translation>
    </message>
    <message>
        <source>over the agreed load</source>
        <translation>más de lo acordado</translation>
    </message>
    <message>
        <source>not allowed here</source>
        <translation>no permitido aquí</translation>
    </message>
    <message>
        <source>withdrawn by the carrier</source>
        <translation>retirado por el transportista</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>no se pudo entregar</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Choose a photograph</source>
        <translation>Elija una foto</translation>
    </message>
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
        <source>Deliver</source>
        <translation>Repartir</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Scan anything, or type a name, street or tracking number</source>
        <translation>Escanee, o escriba un nombre, calle o número</translation>
    </message>
    <message>
        <source>Scan, or type a name or number</source>
        <translation>Escanee o escriba</translation>
    </message>
    <message>
        <source>Who is at the counter, and the language</source>
        <translation>Quién está en el mostrador, y el idioma</translation>
    </message>
    <message>
        <source>Names are added on the Shop page, under People</source>
        <translation>Los nombres se añaden en Tienda, en Personas</translation>
    </message>
</context>
</TS>
