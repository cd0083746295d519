; The installer for Windows, made by Inno Setup 6 from the folder that PyInstaller made:
;   iscc /DVersion=0.1.0 /DFolder=dist\community-desk community-desk.iss
; Tried under Wine only: there is no Windows where the program is written.

[Setup]
AppId={{7C0E0E8B-6A47-4B58-9C0C-3E5C1B9F4D21}
AppName=社区办公桌面
AppVersion={#Version}
DefaultDirName={autopf}\Community Desk
DefaultGroupName=社区办公桌面
DisableProgramGroupPage=yes
; Windows 10 1809, the least that Qt 6.11 runs on.
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
OutputBaseFilename=community-desk-{#Version}-setup
SetupIconFile=community-desk.ico
UninstallDisplayIcon={app}\community-desk.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "zh_CN"; MessagesFile: "compiler:Default.isl,zh_CN.isl"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; What an older version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\社区办公桌面"; Filename: "{app}\community-desk.exe"
Name: "{autodesktop}\社区办公桌面"; Filename: "{app}\community-desk.exe"

[Run]
Filename: "{app}\community-desk-command.exe"; Parameters: "self-test"; Description: "自检"; Flags: postinstall skipifsilent unchecked
Filename: "{app}\community-desk.exe"; Description: "打开社区办公桌面"; Flags: postinstall nowait skipifsilent
