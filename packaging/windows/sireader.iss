; Inno Setup 6: makes the installer of one size from the frozen folder that packaging/build.py made on Windows.
;   iscc /DSize=reader /DVersion=0.1.0 packaging\windows\sireader.iss
; NOT TRIED: written to the specification of the Linux packages; there was no Windows to run it on.
#ifndef Size
  #define Size "reader"
#endif
#ifndef Version
  #error name the version: /DVersion=0.1.0
#endif

[Setup]
AppId={{6C1F3C0E-5B0B-4C57-9E0B-4B0C0A4F7C11}
AppName=SI Reader
AppVersion={#Version}
AppPublisher=SI Reader
DefaultDirName={autopf}\SI Reader
DefaultGroupName=SI Reader
; Without an administrator it installs for one user; hospitals often give nobody more.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\packages\icons\sireader.ico
UninstallDisplayIcon={app}\sireader.exe
ChangesAssociations=yes
OutputDir=..\..\build\packages
OutputBaseFilename=sireader-{#Version}-{#Size}-windows-x64
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\build\packages\{#Size}\sireader\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\SI Reader"; Filename: "{app}\sireader.exe"
Name: "{group}\Licences"; Filename: "{app}\THIRD-PARTY-NOTICES.txt"

[Registry]
Root: HKA; Subkey: "Software\Classes\.sirp"; ValueType: string; ValueData: "SIReader.Parcel"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\SIReader.Parcel"; ValueType: string; ValueData: "SI Reader parcel"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SIReader.Parcel\DefaultIcon"; ValueType: string; ValueData: "{app}\sireader.exe,0"
Root: HKA; Subkey: "Software\Classes\SIReader.Parcel\shell\open\command"; ValueType: string; ValueData: """{app}\sireader.exe"" open ""%1"""
; DICOM files keep the program that opens them now; SI Reader is offered beside it.
Root: HKA; Subkey: "Software\Classes\.dcm\OpenWithProgids"; ValueType: none; ValueName: "SIReader.Radiograph"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\SIReader.Radiograph"; ValueType: string; ValueData: "DICOM radiograph"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SIReader.Radiograph\shell\open\command"; ValueType: string; ValueData: """{app}\sireader.exe"" open ""%1"""

[Run]
Filename: "{app}\sireader.exe"; Description: "Open SI Reader"; Flags: postinstall nowait skipifsilent
