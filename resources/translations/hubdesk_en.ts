<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Ageing</name>
    <message numerus="yes">
        <source>%n parcels should have gone back</source>
        <translation>
            <numerusform>%n parcel should have gone back</numerusform>
            <numerusform>%n parcels should have gone back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels go back today</source>
        <translation>
            <numerusform>%n parcel goes back today</numerusform>
            <numerusform>%n parcels go back today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels go back tomorrow</source>
        <translation>
            <numerusform>%n parcel goes back tomorrow</numerusform>
            <numerusform>%n parcels go back tomorrow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels go back soon</source>
        <translation>
            <numerusform>%n parcel goes back soon</numerusform>
            <numerusform>%n parcels go back soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bill</name>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n taken in</numerusform>
            <numerusform>%n taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message numerus="yes">
        <source>Take %n parcels</source>
        <translation>
            <numerusform>Take %n parcel</numerusform>
            <numerusform>Take %n parcels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message numerus="yes">
        <source>%n entries since then are not in it</source>
        <translation>
            <numerusform>%n entry since then is not in it</numerusform>
            <numerusform>%n entries since then are not in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels are announced and have not come</source>
        <translation>
            <numerusform>%n parcel is announced and has not come</numerusform>
            <numerusform>%n parcels are announced and have not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries have no bill yet</source>
        <translation>
            <numerusform>%n delivery has no bill yet</numerusform>
            <numerusform>%n deliveries have no bill yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels kept aside wait for an answer</source>
        <translation>
            <numerusform>%n parcel kept aside waits for an answer</numerusform>
            <numerusform>%n parcels kept aside wait for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deliver</name>
    <message numerus="yes">
        <source>(%n people)</source>
        <translation>
            <numerusform>(%n person)</numerusform>
            <numerusform>(%n people)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back in the shop</source>
        <translation>
            <numerusform>%n back in the shop</numerusform>
            <numerusform>%n back in the shop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels were not scanned. Where are they?</source>
        <translation>
            <numerusform>%n parcel was not scanned. Where is it?</numerusform>
            <numerusform>%n parcels were not scanned. Where are they?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs proposed</source>
        <translation>
            <numerusform>%n run proposed</numerusform>
            <numerusform>%n runs proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at the pace of your last %n runs</source>
        <translation>
            <numerusform>at the pace of your last run</numerusform>
            <numerusform>at the pace of your last %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stops have no place on the map</source>
        <translation>
            <numerusform>%n stop has no place on the map</numerusform>
            <numerusform>%n stops have no place on the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slips for %n missed</source>
        <translation>
            <numerusform>Slip for %n missed</numerusform>
            <numerusform>Slips for %n missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message numerus="yes">
        <source>%n entries of this PC are missing in it.</source>
        <translation>
            <numerusform>%n entry of this PC is missing in it.</numerusform>
            <numerusform>%n entries of this PC are missing in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchBack</name>
    <message numerus="yes">
        <source>The carrier has %n entries of this desk that are not on this PC.</source>
        <translation>
            <numerusform>The carrier has %n entry of this desk that is not on this PC.</numerusform>
            <numerusform>The carrier has %n entries of this desk that are not on this PC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are back</source>
        <translation>
            <numerusform>%n entry is back</numerusform>
            <numerusform>%n entries are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries came back from the carrier.</source>
        <translation>
            <numerusform>%n entry came back from the carrier.</numerusform>
            <numerusform>%n entries came back from the carrier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are here and not there yet: they will be sent.</source>
        <translation>
            <numerusform>%n entry is here and not there yet: it will be sent.</numerusform>
            <numerusform>%n entries are here and not there yet: they will be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in between never arrived there or do not fit:</source>
        <translation>
            <numerusform>%n entry in between never arrived there or does not fit:</numerusform>
            <numerusform>%n entries in between never arrived there or do not fit:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stay at the carrier&apos;s end.</source>
        <translation>
            <numerusform>%n entry stays at the carrier&apos;s end.</numerusform>
            <numerusform>%n entries stay at the carrier&apos;s end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels have their name and address again.</source>
        <translation>
            <numerusform>%n parcel has its name and address again.</numerusform>
            <numerusform>%n parcels have their name and address again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels have no name any more.</source>
        <translation>
            <numerusform>%n parcel has no name any more.</numerusform>
            <numerusform>%n parcels have no name any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs are back.</source>
        <translation>
            <numerusform>%n photograph is back.</numerusform>
            <numerusform>%n photographs are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs had not arrived at the carrier and are lost.</source>
        <translation>
            <numerusform>%n photograph had not arrived at the carrier and is lost.</numerusform>
            <numerusform>%n photographs had not arrived at the carrier and are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stops</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gateway</name>
    <message numerus="yes">
        <source>Done for %n keys.</source>
        <translation>
            <numerusform>Done for %n key.</numerusform>
            <numerusform>Done for %n keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes fast</source>
        <translation>
            <numerusform>clock is %n minute fast</numerusform>
            <numerusform>clock is %n minutes fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes slow</source>
        <translation>
            <numerusform>clock is %n minute slow</numerusform>
            <numerusform>clock is %n minutes slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>told %n events that are no entries</source>
        <translation>
            <numerusform>told %n event that is no entry</numerusform>
            <numerusform>told %n events that are no entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came again with another content</source>
        <translation>
            <numerusform>%n of them came again with another content</numerusform>
            <numerusform>%n of them came again with another content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten what %n letters say.</source>
        <translation>
            <numerusform>Forgotten what %n letter says.</numerusform>
            <numerusform>Forgotten what %n letters say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten what %n events of partners say.</source>
        <translation>
            <numerusform>Forgotten what %n event of a partner says.</numerusform>
            <numerusform>Forgotten what %n events of partners say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten what %n photographs show.</source>
        <translation>
            <numerusform>Forgotten what %n photograph shows.</numerusform>
            <numerusform>Forgotten what %n photographs show.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n entries kept safe here, not sent yet</source>
        <translation>
            <numerusform>%n entry kept safe here, not sent yet</numerusform>
            <numerusform>%n entries kept safe here, not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and confirmed</source>
        <translation>
            <numerusform>%n sent and confirmed</numerusform>
            <numerusform>%n sent and confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n entries sent and confirmed at {time}</source>
        <translation>
            <numerusform>Its one entry sent and confirmed at {time}</numerusform>
            <numerusform>All %n entries sent and confirmed at {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boxes with one label</source>
        <translation>
            <numerusform>%n box with one label</numerusform>
            <numerusform>%n boxes with one label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message numerus="yes">
        <source>%n codes to go</source>
        <translation>
            <numerusform>%n code to go</numerusform>
            <numerusform>%n codes to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message numerus="yes">
        <source>Parcels are held %n days after they came.</source>
        <translation>
            <numerusform>Parcels are held %n day after they came.</numerusform>
            <numerusform>Parcels are held %n days after they came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcels are held %n working days after they came.</source>
        <translation>
            <numerusform>Parcels are held %n working day after they came.</numerusform>
            <numerusform>Parcels are held %n working days after they came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The shop&apos;s own setting of %n days stays.</source>
        <translation>
            <numerusform>The shop&apos;s own setting of %n day stays.</numerusform>
            <numerusform>The shop&apos;s own setting of %n days stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today reminds of it %n days before.</source>
        <translation>
            <numerusform>Today reminds of it %n day before.</numerusform>
            <numerusform>Today reminds of it %n days before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n parcels a day; others are asked about.</source>
        <translation>
            <numerusform>At most %n parcel a day; others are asked about.</numerusform>
            <numerusform>At most %n parcels a day; others are asked about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n not accepted</numerusform>
            <numerusform>%n not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n</source>
        <translation>
            <numerusform>Sending %n</numerusform>
            <numerusform>Sending %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept safe, will send</source>
        <translation>
            <numerusform>%n kept safe, will send</numerusform>
            <numerusform>%n kept safe, will send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept safe</source>
        <translation>
            <numerusform>%n kept safe</numerusform>
            <numerusform>%n kept safe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n photographs now ({size})</source>
        <translation>
            <numerusform>Send %n photograph now ({size})</numerusform>
            <numerusform>Send %n photographs now ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs wait, because the internet is paid for.</source>
        <translation>
            <numerusform>%n photograph waits, because the internet is paid for.</numerusform>
            <numerusform>%n photographs wait, because the internet is paid for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs still to go, after everything else.</source>
        <translation>
            <numerusform>%n photograph still to go, after everything else.</numerusform>
            <numerusform>%n photographs still to go, after everything else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PC may be switched off: %n photographs kept safe here go out when it is on again.</source>
        <translation>
            <numerusform>The PC may be switched off: %n photograph kept safe here goes out when it is on again.</numerusform>
            <numerusform>The PC may be switched off: %n photographs kept safe here go out when it is on again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PC may be switched off: %n kept safe here go out when it is on again.</source>
        <translation>
            <numerusform>The PC may be switched off: %n kept safe here goes out when it is on again.</numerusform>
            <numerusform>The PC may be switched off: %n kept safe here go out when it is on again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs still to go</source>
        <translation>
            <numerusform>%n photograph still to go</numerusform>
            <numerusform>%n photographs still to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n withdrawn but here, give back: {numbers}</source>
        <translation>
            <numerusform>%n withdrawn but here, give it back: {numbers}</numerusform>
            <numerusform>%n withdrawn but here, give them back: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn too late</source>
        <translation>
            <numerusform>%n withdrawn too late</numerusform>
            <numerusform>%n withdrawn too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn: will not come</source>
        <translation>
            <numerusform>%n withdrawn: will not come</numerusform>
            <numerusform>%n withdrawn: will not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to a known load</source>
        <translation>
            <numerusform>%n added to a known load</numerusform>
            <numerusform>%n added to a known load</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a changed address</source>
        <translation>
            <numerusform>%n with a changed address</numerusform>
            <numerusform>%n with a changed address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known already</source>
        <translation>
            <numerusform>%n was known already</numerusform>
            <numerusform>%n were known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here before their notice</source>
        <translation>
            <numerusform>%n was here before its notice</numerusform>
            <numerusform>%n were here before their notice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside are explained now</source>
        <translation>
            <numerusform>%n kept aside is explained now</numerusform>
            <numerusform>%n kept aside are explained now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not taken:</source>
        <translation>
            <numerusform>%n row was not taken:</numerusform>
            <numerusform>%n rows were not taken:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Parcels</name>
    <message numerus="yes">
        <source>The newest %n</source>
        <translation>
            <numerusform>The newest</numerusform>
            <numerusform>The newest %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <translation>
            <numerusform>the first</numerusform>
            <numerusform>the first %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n bells</source>
        <translation>
            <numerusform>%n bell</numerusform>
            <numerusform>%n bells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receive</name>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n received</numerusform>
            <numerusform>%n received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n to come</numerusform>
            <numerusform>%n to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no notice</source>
        <translation>
            <numerusform>%n no notice</numerusform>
            <numerusform>%n no notice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish: %n missing</source>
        <translation>
            <numerusform>Finish: %n missing</numerusform>
            <numerusform>Finish: %n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carriers</source>
        <translation>
            <numerusform>%n carrier</numerusform>
            <numerusform>%n carriers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n backups in the clear were replaced and removed.</source>
        <translation>
            <numerusform>%n backup in the clear was replaced and removed.</numerusform>
            <numerusform>%n backups in the clear were replaced and removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message numerus="yes">
        <source>%n places left on this shelf</source>
        <translation>
            <numerusform>%n place left on this shelf</numerusform>
            <numerusform>%n places left on this shelf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels must go to another shelf</source>
        <translation>
            <numerusform>%n parcel must go to another shelf</numerusform>
            <numerusform>%n parcels must go to another shelf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels on {room} places</source>
        <translation>
            <numerusform>%n parcel on {room} places</numerusform>
            <numerusform>%n parcels on {room} places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry %n parcels</source>
        <translation>
            <numerusform>Carry %n parcel</numerusform>
            <numerusform>Carry %n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known before</source>
        <translation>
            <numerusform>%n known before</numerusform>
            <numerusform>%n known before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows not taken</source>
        <translation>
            <numerusform>%n row not taken</numerusform>
            <numerusform>%n rows not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people forgotten</source>
        <translation>
            <numerusform>%n person forgotten</numerusform>
            <numerusform>%n people forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept safe</source>
        <translation>
            <numerusform>%n kept safe</numerusform>
            <numerusform>%n kept safe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs still to go</source>
        <translation>
            <numerusform>%n photograph still to go</numerusform>
            <numerusform>%n photographs still to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent.</source>
        <translation>
            <numerusform>%n entry waits to be sent.</numerusform>
            <numerusform>%n entries wait to be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
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
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n parcels delivered today</source>
        <translation>
            <numerusform>%n parcel delivered today</numerusform>
            <numerusform>%n parcels delivered today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels wait on the shelves.</source>
        <translation>
            <numerusform>%n parcel waits on the shelves.</numerusform>
            <numerusform>%n parcels wait on the shelves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels delivered.</source>
        <translation>
            <numerusform>%n parcel delivered.</numerusform>
            <numerusform>%n parcels delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels are announced.</source>
        <translation>
            <numerusform>%n parcel is announced.</numerusform>
            <numerusform>%n parcels are announced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected parcels not scanned yet.</source>
        <translation>
            <numerusform>%n expected parcel not scanned yet.</numerusform>
            <numerusform>%n expected parcels not scanned yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came without notice.</source>
        <translation>
            <numerusform>%n came without notice.</numerusform>
            <numerusform>%n came without notice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n since</source>
        <translation>
            <numerusform>%n since</numerusform>
            <numerusform>%n since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>— {carriers}, %n parcels expected</source>
        <translation>
            <numerusform>— {carriers}, %n parcel expected</numerusform>
            <numerusform>— {carriers}, %n parcels expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels missing</source>
        <translation>
            <numerusform>%n parcel missing</numerusform>
            <numerusform>%n parcels missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still out</source>
        <translation>
            <numerusform>%n still out</numerusform>
            <numerusform>%n still out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{text}” fits %n parcels</source>
        <translation>
            <numerusform>“{text}” fits %n parcel</numerusform>
            <numerusform>“{text}” fits %n parcels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to work off</source>
        <translation>
            <numerusform>%n to work off</numerusform>
            <numerusform>%n to work off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last walk: %n to work off</source>
        <translation>
            <numerusform>Last walk: %n to work off</numerusform>
            <numerusform>Last walk: %n to work off</numerusform>
        </translation>
    </message>
</context>
</TS>
