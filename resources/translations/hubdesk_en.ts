<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
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
</context>
<context>
    <name>Parcels</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
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
        <source>“{text}” fits %n parcels</source>
        <translation>
            <numerusform>“{text}” fits %n parcel</numerusform>
            <numerusform>“{text}” fits %n parcels</numerusform>
        </translation>
    </message>
</context>
</TS>
