; What the installer and the uninstaller say, in Chinese: what a usual run shows. Inno Setup brings
; no Chinese; what stands not here stays in the English of its Default.isl.

[LangOptions]
LanguageName=简体中文
LanguageID=$0804
DialogFontName=Microsoft YaHei UI
DialogFontSize=9
WelcomeFontName=Microsoft YaHei UI

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 - %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
InformationTitle=请看
ConfirmTitle=请确认
ErrorTitle=出错了

SetupAlreadyRunning=安装程序已经打开了。
WindowsVersionNotSupported=这台电脑的 Windows 版本不支持这个程序。
WinVersionTooLowError=这个程序要 %1 %2 或更新的版本。
OnlyOnTheseArchitectures=这个程序只能装在这几种处理器的 Windows 上：%n%n%1
SetupFileCorrupt=安装文件不完整，请重新拷一份。
SetupAppRunningError=%1 还开着。%n%n请先把它关掉，再按“确定”；按“取消”则不安装。
UninstallAppRunningError=%1 还开着。%n%n请先把它关掉，再按“确定”；按“取消”则不卸载。

PrivilegesRequiredOverrideTitle=给谁安装
PrivilegesRequiredOverrideInstruction=给谁安装
PrivilegesRequiredOverrideText1=%1 可以给这台电脑的所有用户安装（要管理员权限），也可以只给您安装。
PrivilegesRequiredOverrideText2=%1 可以只给您安装，也可以给这台电脑的所有用户安装（要管理员权限）。
PrivilegesRequiredOverrideAllUsers=给所有用户安装(&A)
PrivilegesRequiredOverrideAllUsersRecommended=给所有用户安装（推荐）(&A)
PrivilegesRequiredOverrideCurrentUser=只给我安装(&M)
PrivilegesRequiredOverrideCurrentUserRecommended=只给我安装（推荐）(&M)

ExitSetupTitle=不装了
ExitSetupMessage=还没有装完。现在退出，程序就没有装上；以后可以再安装。%n%n退出安装吗？
ButtonBack=< 上一步(&B)
ButtonNext=下一步(&N) >
ButtonInstall=安装(&I)
ButtonOK=确定
ButtonCancel=取消
ButtonYes=是(&Y)
ButtonNo=否(&N)
ButtonFinish=完成(&F)
ButtonBrowse=浏览(&B)…
ButtonWizardBrowse=浏览(&R)…
ButtonNewFolder=新建文件夹(&M)
ClickNext=按“下一步”继续，按“取消”退出安装。
BrowseDialogTitle=选文件夹
BrowseDialogLabel=请在下面选一个文件夹，然后按“确定”。
NewFolderName=新建文件夹

WizardSelectDir=装在哪里
SelectDirDesc=[name] 装在哪个文件夹？
SelectDirLabel3=[name] 会装在下面的文件夹里。
SelectDirBrowseLabel=按“下一步”继续。要换一个文件夹，请按“浏览”。
DiskSpaceGBLabel=磁盘上至少要有 [gb] GB 空闲。
DiskSpaceMBLabel=磁盘上至少要有 [mb] MB 空闲。
DiskSpaceWarningTitle=磁盘空间不够
DiskSpaceWarning=安装至少要 %1 KB，所选的磁盘只剩 %2 KB。%n%n还要继续吗？
DirExistsTitle=文件夹已经有了
DirExists=文件夹：%n%n%1%n%n已经有了。还要装在里面吗？
InvalidDirName=文件夹的名字不对。
InvalidPath=请写完整的路径，带上盘符，例如：%n%nC:\APP
CannotInstallToNetworkDrive=不能装在网络驱动器上。
CannotInstallToUNCPath=不能装在网络路径上。

WizardReady=可以安装了
ReadyLabel1=[name] 可以装到这台电脑上了。
ReadyLabel2a=按“安装”开始；要看一看或改一改，请按“上一步”。
ReadyLabel2b=按“安装”开始。
ReadyMemoDir=装在：
WizardPreparing=准备安装
PreparingDesc=正在准备安装 [name]。
CannotContinue=安装不能继续。请按“取消”退出。
ApplicationsFound=下面的程序正在用要更新的文件。建议让安装程序把它们关掉。
ApplicationsFound2=下面的程序正在用要更新的文件。建议让安装程序把它们关掉，装完再打开。
CloseApplications=自动关掉这些程序(&A)
DontCloseApplications=不要关(&D)
ErrorCloseApplications=有的程序没有关掉。请先把正在用这些文件的程序都关掉，再继续。
WizardInstalling=正在安装
InstallingLabel=正在安装 [name]，请稍等。
FinishedHeadingLabel=[name] 装好了
FinishedLabelNoIcons=[name] 已经装到这台电脑上。
FinishedLabel=[name] 已经装到这台电脑上。以后从“开始”菜单或桌面上的图标打开。
ClickFinish=按“完成”结束安装。
SetupAborted=没有装成。%n%n请把问题解决以后再安装一次。
AbortRetryIgnoreSelectAction=怎么办
AbortRetryIgnoreRetry=再试一次(&T)
AbortRetryIgnoreIgnore=不管它，继续(&I)
AbortRetryIgnoreCancel=取消安装

StatusClosingApplications=正在关掉程序…
StatusCreateDirs=正在建文件夹…
StatusExtractFiles=正在拷贝文件…
StatusCreateIcons=正在建图标…
StatusCreateRegistryEntries=正在写注册表…
StatusSavingUninstall=正在保存卸载信息…
StatusRunProgram=马上就好…
StatusRestartingApplications=正在重新打开程序…
StatusRollback=正在复原…

ConfirmUninstall=卸载 %1 吗？%n%n程序会从这台电脑上删掉；办公室的文件夹和备份都不动。
UninstallStatusLabel=正在卸载 %1，请稍等。
UninstalledAll=%1 已经卸载。
UninstalledMost=%1 已经卸载。%n%n有的文件没有删掉，可以自己删。
WizardUninstalling=正在卸载
StatusUninstalling=正在卸载 %1…
