; HubDesk's setup for one person on Windows 10 or newer, without an administrator.
; installers/windows/build.py calls it; by hand:
;   makensis -DVERSION=1.0 -DBUNDLE=folder -DHOME=launcher's-folder -DICON=file -DOUT=file
; What it lays is the folder that hubdesk/updating/home.py draws.
;
;   HubDesk-setup.exe             asks as little as it can
;   HubDesk-setup.exe /S          asks nothing; /AUTOSTART opens HubDesk when the person logs in;
;                                 /ANYWAY goes on although HubDesk is open; /D=FOLDER comes last
;   uninstall.exe [/S] [/DATA]    takes all versions away and keeps the shop's record unless /DATA
;                                 is given; backups stay all the same; /ANYWAY as above
;
; Exit status: 0 done, 1 the person went back, 2 refused (HubDesk is open or something waits).
; An uninstaller goes on from a copy of itself and answers 0 at once. Who wants to wait for it and
; to know adds `_?=FOLDER`, the folder of HubDesk, as the last word; uninstall.exe itself then stays.
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\HubDesk"
!define APP "Software\Microsoft\Windows\CurrentVersion\App Paths\hubdesk.exe"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
Name "HubDesk"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\HubDesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
!ifdef QUICK  ; for a proof
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ShowInstDetails nevershow
ShowUnInstDetails nevershow
BrandingText "HubDesk ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "HubDesk"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "HubDesk"
VIAddVersionKey LegalCopyright "HubDesk"
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\hubdeskw.exe"
!define MUI_COMPONENTSPAGE_NODESC
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!include words.nsh

Var anyway
Var parameters
Var answer

; --- What must not be lost --------------------------------------------------------------------

; A program that runs holds its file: Windows then lets nobody write to it. The launcher runs for
; as long as what it has started.
!macro REFUSE_WHILE_OPEN PREFIX
Function ${PREFIX}refuse_while_open
  again:
  ${If} $anyway == "yes"
  ${OrIfNot} ${FileExists} "$INSTDIR\hubdeskw.exe"
    Return
  ${EndIf}
  StrCpy $answer ""
  ClearErrors
  FileOpen $0 "$INSTDIR\hubdeskw.exe" a
  ${If} ${Errors}
    StrCpy $answer "open"
  ${Else}
    FileClose $0
    ClearErrors
    FileOpen $0 "$INSTDIR\hubdesk.exe" a
    ${If} ${Errors}
      StrCpy $answer "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} $answer == "open"
    ${If} ${Silent}
      SetErrorLevel 2
      Abort
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(is_open)" IDRETRY again
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_OPEN ""
!insertmacro REFUSE_WHILE_OPEN "un."

; HubDesk itself knows whether the carrier has not heard of something yet: status 0 is "nothing".
Function un.refuse_while_unsent
  ${If} $anyway == "yes"
  ${OrIfNot} ${FileExists} "$INSTDIR\hubdesk.exe"
    Return
  ${EndIf}
  nsExec::ExecToStack /TIMEOUT=120000 '"$INSTDIR\hubdesk.exe" unsent'
  Pop $0
  Pop $1
  ${If} $0 == "0"
    Return
  ${EndIf}
  ${If} ${Silent}
    SetErrorLevel 2
    Abort
  ${EndIf}
  ; Enter means "go back": a scanner types it.
  MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "$(waits)" IDYES +3
  SetErrorLevel 2
  Quit
FunctionEnd

!macro READ_PARAMETERS
  ${GetParameters} $parameters
  StrCpy $anyway ""
  ClearErrors
  ${GetOptions} $parameters "/ANYWAY" $0
  ${IfNot} ${Errors}
    StrCpy $anyway "yes"
  ${EndIf}
!macroend

; --- Putting it there -------------------------------------------------------------------------

Section "HubDesk" section_program
  SectionIn RO
  Call refuse_while_open
  ; Nothing of an earlier build may stay beside the new one; other versions are not touched.
  RMDir /r "$INSTDIR\launcher"
  RMDir /r "$INSTDIR\versions\${VERSION}"
  SetOutPath "$INSTDIR\versions\${VERSION}"
  File /r "${BUNDLE}\*.*"
  SetOutPath "$INSTDIR"  ; also where the shortcuts start: no version's folder is held by them
  File /r "${HOME}\*.*"
  ; What was known of this version was known of other files.
  CreateDirectory "$INSTDIR\marks"
  Delete "$INSTDIR\marks\${VERSION}.up"
  Delete "$INSTDIR\marks\${VERSION}.try-1"
  Delete "$INSTDIR\marks\${VERSION}.try-2"
  Delete "$INSTDIR\marks\${VERSION}.asked"
  Delete "$INSTDIR\marks\${VERSION}.bad"
  Delete "$INSTDIR\marks\${VERSION}.told"
  Delete "$INSTDIR\next"
  FileOpen $0 "$INSTDIR\current" w
  FileWrite $0 "${VERSION}"
  FileClose $0
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\HubDesk.lnk" "$INSTDIR\hubdeskw.exe"
  ; By this Windows finds `hubdesk` when it is typed into "Run".
  WriteRegStr HKCU "${APP}" "" "$INSTDIR\hubdesk.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "HubDesk"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\hubdeskw.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "HubDesk"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "$(on_desktop)" section_desktop
  CreateShortcut "$DESKTOP\HubDesk.lnk" "$INSTDIR\hubdeskw.exe"
SectionEnd

Section /o "$(at_login)" section_autostart
  WriteRegStr HKCU "${RUN}" "HubDesk" '"$INSTDIR\hubdeskw.exe"'
SectionEnd

Function .onInit
  !insertmacro READ_PARAMETERS
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(not_64)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ClearErrors
  ${GetOptions} $parameters "/AUTOSTART" $0
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${section_autostart}
  ${EndIf}
FunctionEnd

; --- Taking it away ---------------------------------------------------------------------------

Section "un.HubDesk" section_away
  SectionIn RO
  Call un.refuse_while_open
  Call un.refuse_while_unsent
  ; One by one: somebody may have chosen a folder that holds other things.
  RMDir /r "$INSTDIR\versions"
  RMDir /r "$INSTDIR\launcher"
  RMDir /r "$INSTDIR\marks"
  RMDir /r "$INSTDIR\downloads"
  RMDir /r "$INSTDIR\metadata"
  Delete "$INSTDIR\current"
  Delete "$INSTDIR\next"
  Delete "$INSTDIR\beginning.lock"
  Delete "$INSTDIR\window.lock"
  Delete "$INSTDIR\changing.lock"
  Delete "$INSTDIR\hubdesk.exe"
  Delete "$INSTDIR\hubdeskw.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\HubDesk.lnk"
  Delete "$DESKTOP\HubDesk.lnk"
  DeleteRegValue HKCU "${RUN}" "HubDesk"
  DeleteRegKey HKCU "${APP}"
  DeleteRegKey HKCU "${KEY}"
SectionEnd

Section /o "un.$(with_record)" section_record
  RMDir /r "$LOCALAPPDATA\HubDesk"
  RMDir /r "$LOCALAPPDATA\HubDesk PC"  ; what this PC remembers of records
SectionEnd

Function un.onInit
  !insertmacro READ_PARAMETERS
  ClearErrors
  ${GetOptions} $parameters "/DATA" $0
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${section_record}
  ${EndIf}
FunctionEnd
