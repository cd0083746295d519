<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>替身</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁碟機</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>檔案資料夾</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>捷徑</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>計費資訊(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>末頁(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>首頁(&amp;S)：</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>優先級(&amp;P)：</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>何時列印(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>An error occurred</source>
        <translation>出錯了</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Help</source>
        <translation>幫助</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>頁面順序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每張幾頁(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPageSize</name>
    <message>
        <source>Architect A</source>
        <translation>美國圖紙 (Architect) A</translation>
    </message>
    <message>
        <source>Architect B</source>
        <translation>美國圖紙 (Architect) B</translation>
    </message>
    <message>
        <source>Architect C</source>
        <translation>美國圖紙 (Architect) C</translation>
    </message>
    <message>
        <source>Architect D</source>
        <translation>美國圖紙 (Architect) D</translation>
    </message>
    <message>
        <source>Architect E</source>
        <translation>美國圖紙 (Architect) E</translation>
    </message>
    <message>
        <source>Envelope Chou 3</source>
        <translation>日本信封長形 3 號</translation>
    </message>
    <message>
        <source>Envelope Chou 4</source>
        <translation>日本信封長形 4 號</translation>
    </message>
    <message>
        <source>Envelope Invite</source>
        <translation>國際信封請柬 (Envelope Invite)</translation>
    </message>
    <message>
        <source>Envelope Italian</source>
        <translation>國際信封意式 (Envelope Italian)</translation>
    </message>
    <message>
        <source>Envelope Kaku 2</source>
        <translation>日本信封角形 2 號</translation>
    </message>
    <message>
        <source>Envelope Kaku 3</source>
        <translation>日本信封角形 3 號</translation>
    </message>
    <message>
        <source>Envelope You 4</source>
        <translation>日本信封洋形 4 號</translation>
    </message>
    <message>
        <source>Fan-fold German (8.5 x 12 in)</source>
        <translation>德國連張 (Fan-fold) (8.5 x 12 in)</translation>
    </message>
    <message>
        <source>Fan-fold German Legal (8.5 x 13 in)</source>
        <translation>德國連張法律 (Fan-fold Legal) (8.5 x 13 in)</translation>
    </message>
    <message>
        <source>Fan-fold US (14.875 x 11 in)</source>
        <translation>美國連張 (Fan-fold) (14.875 x 11 in)</translation>
    </message>
    <message>
        <source>Legal Extra</source>
        <translation>美國法律 (Legal) 加大</translation>
    </message>
    <message>
        <source>Letter Extra</source>
        <translation>美國信紙 (Letter) 加大</translation>
    </message>
    <message>
        <source>Letter Plus</source>
        <translation>美國信紙 (Letter) 超大</translation>
    </message>
    <message>
        <source>Letter Small</source>
        <translation>美國信紙 (Letter) 小號</translation>
    </message>
    <message>
        <source>PRC 32K Big</source>
        <translation>中國大陸大 32 開</translation>
    </message>
    <message>
        <source>Quarto</source>
        <translation>美國四分 (Quarto)</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>美國聲明 (Statement)</translation>
    </message>
    <message>
        <source>Super A</source>
        <translation>美國相紙 (Super) A</translation>
    </message>
    <message>
        <source>Super B</source>
        <translation>美國相紙 (Super) B</translation>
    </message>
    <message>
        <source>Tabloid Extra</source>
        <translation>美國小報 (Tabloid) 加大</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>雙面列印</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>長邊裝訂</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>列印哪些頁(&amp;S)：</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>短邊裝訂</translation>
    </message>
</context>
</TS>
