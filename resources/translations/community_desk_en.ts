<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>关于社区办公桌面</source>
        <translation>About Community Desk</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>办公室数据</source>
        <translation>Office data</translation>
    </message>
    <message>
        <source>运行于</source>
        <translation>Runs on</translation>
    </message>
    <message>
        <source>各部分</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>许可全文</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>复制版本信息</source>
        <translation>Copy versions</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>在 {package} 里</source>
        <translation>in {package}</translation>
    </message>
</context>
<context>
    <name>AccountImport</name>
    <message>
        <source>不是账</source>
        <translation>No account</translation>
    </message>
    <message>
        <source>导入以前的账</source>
        <translation>Import an earlier account</translation>
    </message>
    <message>
        <source>“{file}”里没有找到收支；请指出日期、摘要和金额是哪几栏。</source>
        <translation>No vouchers were found in &quot;{file}&quot;; say which columns are date, description and amount.</translation>
    </message>
    <message>
        <source>正在逐行试记…</source>
        <translation>Trying every line…</translation>
    </message>
    <message>
        <source>“{file}”共 {rows} 行，试记成 {vouchers} 张凭证，还没有写入。</source>
        <translation>&quot;{file}&quot;: {rows} lines make {vouchers} vouchers; nothing is written yet. </translation>
    </message>
    <message>
        <source>表里的余额核对了 {count} 处，都对。</source>
        <translation>{count} balances in the table were checked, all are right.</translation>
    </message>
    <message>
        <source>不记账：{reasons}</source>
        <translation>Not booked: {reasons}</translation>
    </message>
    <message>
        <source>没有认出的栏：{names}</source>
        <translation>Columns nobody knows: {names}</translation>
    </message>
    <message>
        <source>不是账的工作表：{names}</source>
        <translation>Sheets that are no account: {names}</translation>
    </message>
    <message>
        <source>凭证不能删除；导错了，可以在“导入、导出”里整批冲销。</source>
        <translation>Vouchers are never deleted; a wrong import is taken back as a whole under Import and export.</translation>
    </message>
    <message>
        <source>记账的行</source>
        <translation>Lines booked</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Vouchers</translation>
    </message>
    <message>
        <source>不记账的行</source>
        <translation>Lines not booked</translation>
    </message>
    <message>
        <source>要核对的行</source>
        <translation>Lines to check</translation>
    </message>
    <message>
        <source>“{sheet}”第 {row} 行的余额是 {told}，按各行算是 {ours}；请从这一行查起。</source>
        <translation>The balance in line {row} of &quot;{sheet}&quot; is {told}; by the lines it is {ours}. Start looking there.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>分类账</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>存为表格</source>
        <translation>Save as workbook</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>经费来源和类别</source>
        <translation>Funds and classes</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>经费来源（结余）</source>
        <translation>Funds (balance)</translation>
    </message>
    <message>
        <source>支出类别</source>
        <translation>Classes of expense</translation>
    </message>
    <message>
        <source>收入类别</source>
        <translation>Classes of income</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>分类账：{title}</source>
        <translation>Account: {title}</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>{period}没有记过账</source>
        <translation>Nothing was booked in {period}</translation>
    </message>
    <message>
        <source>{period}没有“{title}”的账</source>
        <translation>{period} has nothing for &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>在上面换一个期间</source>
        <translation>Choose another period above</translation>
    </message>
    <message>
        <source>上期结余 {opening}  +  收入 {came}  −  支出 {went}  =  期末结余 {closing}</source>
        <translation>Opening {opening}  +  income {came}  −  expense {went}  =  closing {closing}</translation>
    </message>
    <message>
        <source>{text}（其中预借未报 {advanced}）</source>
        <translation>{text} (of it {advanced} lent)</translation>
    </message>
    <message>
        <source>年初至上期 {opening}  +  本期 {moved}  =  本年累计 {closing}</source>
        <translation>Since January {opening}  +  this period {moved}  =  this year so far {closing}</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>类别或对方经费</source>
        <translation>Class or other fund</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>结余</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>本年累计</source>
        <translation>This year so far</translation>
    </message>
</context>
<context>
    <name>AddStaffDialog</name>
    <message>
        <source>添加人员</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>各角色能做什么，列在“人员”页的右边</source>
        <translation>What each role may do is listed at the right of the staff page</translation>
    </message>
    <message>
        <source>第一次登录用，请本人来输；之后自己可以改</source>
        <translation>For the first sign-in; let them type it themselves. They can change it later</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>请填写这一项。</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>已添加{name}，可以用“换人登录”登录了</source>
        <translation>{name} was added and can sign in by &quot;Change person&quot;</translation>
    </message>
</context>
<context>
    <name>AmendDialog</name>
    <message>
        <source>日期、经费、类别和金额不能改；记错了请冲销，再重新记一笔。</source>
        <translation>Date, fund, class and amount cannot be changed; if they are wrong, take the voucher back and book it anew.</translation>
    </message>
    <message>
        <source>改凭证 {number}</source>
        <translation>Amend voucher {number}</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>票据张数</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>所属任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>请写张数，没有票据就写 0。</source>
        <translation>Enter how many receipts; write 0 if there are none.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>申请 {number}</source>
        <translation>Request {number}</translation>
    </message>
    <message>
        <source>打印答复</source>
        <translation>Print answer</translation>
    </message>
    <message>
        <source>撤回答复</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>个人信息申请答复书</source>
        <translation>Answer to a request about personal information</translation>
    </message>
    <message>
        <source>答复书 {number}</source>
        <translation>Answer {number}</translation>
    </message>
    <message>
        <source>名册里没有这个人</source>
        <translation>not in the registry</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>关于谁</source>
        <translation>About</translation>
    </message>
    <message>
        <source>申请什么</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>具体要求</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>应答复</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>先在居民资料里改好或删掉，再来答复。</source>
        <translation>First correct or delete in the person&apos;s record, then answer.</translation>
    </message>
    <message>
        <source>没有全部办理的，写明理由</source>
        <translation>Give the reason where not everything was done</translation>
    </message>
    <message>
        <source>已答复申请 {number}</source>
        <translation>Request {number} answered</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ArchivesPage</name>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>打印三份</source>
        <translation>Print three copies</translation>
    </message>
    <message>
        <source>归档这一本</source>
        <translation>Archive this one</translation>
    </message>
    <message>
        <source>归档后固定下来，以后再改台账也不影响它；一式三份：市、街道、社区。</source>
        <translation>Once archived it is frozen; later changes to the ledger do not touch it. Three copies: city, street office, community.</translation>
    </message>
    <message>
        <source>{count} 本待归档</source>
        <translation>{count} to archive</translation>
    </message>
    <message>
        <source>已归档 {count} 本：{period}</source>
        <translation>{count} archived: {period}</translation>
    </message>
    <message>
        <source>已停止：归档了 {count} 本，其余没有动</source>
        <translation>Stopped: {count} archived, the others were left alone</translation>
    </message>
    <message>
        <source>归档全部 {count} 本</source>
        <translation>Archive all {count}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>归档日期</source>
        <translation>Archived on</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>归档人</source>
        <translation>Archived by</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>还没有过完</source>
        <translation>Not over yet</translation>
    </message>
    <message>
        <source>待归档</source>
        <translation>To archive</translation>
    </message>
    <message>
        <source>没有条目</source>
        <translation>No entries</translation>
    </message>
</context>
<context>
    <name>AreaDialog</name>
    <message>
        <source>建筑面积（㎡）</source>
        <translation>Floor area (m²)</translation>
    </message>
    <message>
        <source>如 89.5</source>
        <translation>e.g. 89.5</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AttachmentDialog</name>
    <message>
        <source>这个文件画不出来</source>
        <translation>This file cannot be drawn</translation>
    </message>
    <message>
        <source>可能太大或已损坏；可以另存到电脑里，用别的程序打开。</source>
        <translation>It may be too large or damaged; save it to the PC and open it with another program.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>如 报街道核对</source>
        <translation>e.g. for the street office to check</translation>
    </message>
    <message>
        <source>另存后不再受密码保护；谁、何时、为什么取出，都会留下记录。</source>
        <translation>Once saved it is no longer protected by a password; who took it out, when and what for is put on record.</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已取出：{file}</source>
        <translation>Taken out: {file}</translation>
    </message>
    <message>
        <source>{size}，{name} {day} 放入</source>
        <translation>{size}, put in by {name} on {day}</translation>
    </message>
    <message>
        <source>请写明用途，再另存。</source>
        <translation>Write down the purpose, then save.</translation>
    </message>
    <message>
        <source>另存到哪里</source>
        <translation>Where to save it</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>AttachmentField</name>
    <message>
        <source>放入文件</source>
        <translation>Put in a file</translation>
    </message>
    <message>
        <source>空格键选择；也可以拖进来，或复制后在这里按 Ctrl+V</source>
        <translation>Space chooses; or drop a file here, or copy one and press Ctrl+V here</translation>
    </message>
    <message>
        <source>移除“{name}”</source>
        <translation>Remove &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>照片、扫描件、PDF (*.jpg *.jpeg *.png *.pdf);;所有文件 (*)</source>
        <translation>Photos, scans, PDF (*.jpg *.jpeg *.png *.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>放入“{place}”</source>
        <translation>Put into &quot;{place}&quot;</translation>
    </message>
    <message>
        <source>放错了</source>
        <translation>Wrong file</translation>
    </message>
    <message>
        <source>重复了</source>
        <translation>There twice</translation>
    </message>
    <message>
        <source>换成更清楚的</source>
        <translation>Replaced by a clearer one</translation>
    </message>
    <message>
        <source>不该留存</source>
        <translation>Should not be kept</translation>
    </message>
    <message>
        <source>移除：{why}</source>
        <translation>Remove: {why}</translation>
    </message>
    <message>
        <source>粘贴 {day}</source>
        <translation>Pasted {day}</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>备份与恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>试恢复最新的备份</source>
        <translation>Try out the newest</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>点“现在备份”，做第一份</source>
        <translation>Press &quot;Back up now&quot; for the first one</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>删掉…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>第二位置…</source>
        <translation>Second place…</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>为什么做的</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>旧版本做的</source>
        <translation>By an older version</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>本机、第二位置</source>
        <translation>This PC, second place</translation>
    </message>
    <message>
        <source>试恢复</source>
        <translation>Tried out</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>第二位置</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>{day} 试过，可以恢复</source>
        <translation>{day}: restorable</translation>
    </message>
    <message>
        <source>还没有一份完整的备份；请点“现在备份”。</source>
        <translation>There is no whole backup yet; press &quot;Back up now&quot;.</translation>
    </message>
    <message>
        <source>上次备份 {when}，可是试恢复没有通过；请点“现在备份”，会另做一份并马上再试。</source>
        <translation>Last backup {when}, but it could not be restored on trial; press &quot;Back up now&quot; to make another and try it at once.</translation>
    </message>
    <message>
        <source>上次备份 {when}，超过 {days} 天了；请点“现在备份”。</source>
        <translation>Last backup {when}, more than {days} days ago; press &quot;Back up now&quot;.</translation>
    </message>
    <message>
        <source>上次备份 {when}，还没有试过能不能恢复；请点“试恢复最新的备份”。</source>
        <translation>Last backup {when}, never tried whether it can be restored; press &quot;Try out the newest&quot;.</translation>
    </message>
    <message>
        <source>上次备份 {when}，{day} 试过可以恢复；可是备份只在这台电脑上，请点“第二位置…”选一个 U 盘。</source>
        <translation>Last backup {when}, proven restorable on {day}; but the backups are on this PC only: press &quot;Second place…&quot; and choose a stick.</translation>
    </message>
    <message>
        <source>上次备份 {when}，{day} 试过可以恢复；第二位置上次写到是 {last}，请插上那个 U 盘，再点“现在备份”。</source>
        <translation>Last backup {when}, proven restorable on {day}; the second place was last written on {last}: plug in that stick and press &quot;Back up now&quot;.</translation>
    </message>
    <message>
        <source>上次备份 {when}，{day} 试过可以恢复，第二位置也有；不用做什么。</source>
        <translation>Last backup {when}, proven restorable on {day}, also at the second place; nothing to do.</translation>
    </message>
</context>
<context>
    <name>BaseTab</name>
    <message>
        <source>现在不能“{what}”：请先看这一页上写着的情况</source>
        <translation>&quot;{what}&quot; cannot be done as things are: see what this page says</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>给一批人开同一种证明</source>
        <translation>Issue one letter to many</translation>
    </message>
    <message>
        <source>补打开了还没打的</source>
        <translation>Print what was issued and not printed</translation>
    </message>
    <message>
        <source>重印一批（副本）</source>
        <translation>Print many again (copies)</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>Do what</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>证件号码、姓名或地址，一行一人</source>
        <translation>Numbers, names or addresses, one person a line</translation>
    </message>
    <message>
        <source>这些人</source>
        <translation>These people</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>从编号</source>
        <translation>From number</translation>
    </message>
    <message>
        <source>到编号</source>
        <translation>To number</translation>
    </message>
    <message>
        <source>也可以把编号贴在这里，一行一个</source>
        <translation>Or paste numbers here, one a line</translation>
    </message>
    <message>
        <source>这些编号</source>
        <translation>These numbers</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>不用名单</source>
        <translation>No list</translation>
    </message>
    <message>
        <source>加一个人</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>去掉加的人</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>已加 {count} 人：{names}</source>
        <translation>Added {count}: {names}</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>成批开具</source>
        <translation>Letters for many</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>先核对，再开具</source>
        <translation>Check first, then issue</translation>
    </message>
    <message>
        <source>每个人都先查一遍：缺什么、登记有没有疑问，列在这里；缺的人不开</source>
        <translation>Everyone is examined first; whoever lacks something, or whose record is in doubt, is listed here and gets no letter</translation>
    </message>
    <message>
        <source>存成一个 PDF…</source>
        <translation>Save as one PDF…</translation>
    </message>
    <message>
        <source>找不到这个人，或者不止一个；请写证件号码</source>
        <translation>Nobody is found, or more than one; write the ID number</translation>
    </message>
    <message>
        <source>都可以开</source>
        <translation>All can have it</translation>
    </message>
    <message>
        <source>可以开 {ready} 人，不能开 {lacking} 人</source>
        <translation>{ready} can have it, {lacking} cannot</translation>
    </message>
    <message>
        <source>不能开</source>
        <translation>Cannot issue</translation>
    </message>
    <message>
        <source>已开具 {count} 份</source>
        <translation>Issued {count}</translation>
    </message>
    <message>
        <source>{count} 份等着打印</source>
        <translation>{count} wait to be printed</translation>
    </message>
    <message>
        <source>{count} 份副本</source>
        <translation>{count} copies</translation>
    </message>
    <message>
        <source>已送去打印：{count} 份</source>
        <translation>Sent to the printer: {count}</translation>
    </message>
    <message>
        <source>存成一个 PDF</source>
        <translation>Save as one PDF</translation>
    </message>
    <message>
        <source>已存为 {file}：{count} 份</source>
        <translation>Saved as {file}: {count}</translation>
    </message>
    <message>
        <source>开具并打印 {count} 份</source>
        <translation>Issue and print {count}</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>打印 {count} 份</source>
        <translation>Print {count}</translation>
    </message>
    <message>
        <source>找出来</source>
        <translation>Find them</translation>
    </message>
    <message>
        <source>再看一遍</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>没有等着打印的</source>
        <translation>Nothing waits to be printed</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>开了还没打的证明列在这里；作废的、过期的、已领走的不算</source>
        <translation>Letters issued and not printed are listed here; not those void, lapsed or fetched</translation>
    </message>
    <message>
        <source>写上编号，找出来</source>
        <translation>Write the numbers and find them</translation>
    </message>
    <message>
        <source>从哪一号到哪一号，或者一行一个；重印的都带“副本”，也登记在册</source>
        <translation>From one number to another, or one a line; each is marked 副本 and put on record</translation>
    </message>
    <message>
        <source>再按一次，就开具并打印</source>
        <translation>Press once more to issue and print</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>新增一个人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>还没有居民</source>
        <translation>No residents yet</translation>
    </message>
    <message>
        <source>手上的 Excel 名册可以直接导入，表头不用改</source>
        <translation>The Excel roster at hand can be imported as it is; its headings need no change</translation>
    </message>
</context>
<context>
    <name>BirthDialog</name>
    <message>
        <source>出生登记</source>
        <translation>Record a birth</translation>
    </message>
    <message>
        <source>孩子姓名</source>
        <translation>Child&apos;s name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>父亲或母亲</source>
        <translation>Father or mother</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>登记出生</source>
        <translation>Record the birth</translation>
    </message>
</context>
<context>
    <name>BlockFactsDialog</name>
    <message>
        <source>{block}：网格和楼栋长</source>
        <translation>{block}: grid and leader</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>如 第二网格</source>
        <translation>e.g. Grid 2</translation>
    </message>
    <message>
        <source>楼栋长</source>
        <translation>Block leader</translation>
    </message>
    <message>
        <source>楼栋长电话</source>
        <translation>Leader&apos;s phone</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>BlockModel</name>
    <message>
        <source>{number}单元</source>
        <translation>Unit {number}</translation>
    </message>
    <message>
        <source>{level}层</source>
        <translation>F{level}</translation>
    </message>
    <message>
        <source>{count}人</source>
        <translation>{count}</translation>
    </message>
</context>
<context>
    <name>BlockPage</name>
    <message>
        <source>哪一栋</source>
        <translation>Which block</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>楼栋图</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>还没有带楼栋号的住址</source>
        <translation>No address with a block number yet</translation>
    </message>
    <message>
        <source>无楼栋号</source>
        <translation>no block</translation>
    </message>
    <message>
        <source>全楼</source>
        <translation>Whole block</translation>
    </message>
    <message>
        <source>{what} {rooms} 间</source>
        <translation>{what}: {rooms} rooms</translation>
    </message>
    <message>
        <source>{rooms} · {people} 人</source>
        <translation>{rooms} · {people} people</translation>
    </message>
    <message>
        <source>没有登记的人</source>
        <translation>Nobody recorded here</translation>
    </message>
    <message>
        <source>还有 {count} 人</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>显示全部号码，会留下查看记录</source>
        <translation>Shows the whole number; that it was looked at is put on record</translation>
    </message>
    <message>
        <source>显示楼栋长电话</source>
        <translation>Show the leader&apos;s phone</translation>
    </message>
    <message>
        <source>建筑面积</source>
        <translation>Floor area</translation>
    </message>
    <message>
        <source>网格：{grid}</source>
        <translation>Grid: {grid}</translation>
    </message>
    <message>
        <source>楼栋长：{name}</source>
        <translation>Leader: {name}</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>填写网格和楼栋长</source>
        <translation>Add grid and leader</translation>
    </message>
    <message>
        <source>网格和楼栋长</source>
        <translation>Grid and leader</translation>
    </message>
    <message>
        <source>{area} ㎡</source>
        <translation>{area} m²</translation>
    </message>
    <message>
        <source>填写面积</source>
        <translation>Add area</translation>
    </message>
</context>
<context>
    <name>BlockPlanDialog</name>
    <message>
        <source>{block} 楼栋图</source>
        <translation>Plan of {block}</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>记法</source>
        <translation>Kept as</translation>
    </message>
    <message>
        <source>多久复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>登记到</source>
        <translation>About</translation>
    </message>
    <message>
        <source>同一个人（或一套房）只登记一条</source>
        <translation>One entry only of a person (or dwelling)</translation>
    </message>
    <message>
        <source>未满14周岁的，要有监护人同意</source>
        <translation>Under 14 only with the guardian&apos;s consent</translation>
    </message>
    <message>
        <source>规矩</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>谁能看</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>谁能登记</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>保存几年</source>
        <translation>Years kept</translation>
    </message>
    <message>
        <source>注销后保存多久；0 是一直保存</source>
        <translation>How long after closing; 0 for ever</translation>
    </message>
    <message>
        <source>隐私提示</source>
        <translation>Privacy note</translation>
    </message>
    <message>
        <source>条目编号</source>
        <translation>Entry numbers</translation>
    </message>
    <message>
        <source>有编号栏才用；{year}、{month}、{serial} 由程序填</source>
        <translation>Only with a column for it; the program fills {year}, {month} and {serial}</translation>
    </message>
    <message>
        <source>台账要有名称；请填上。</source>
        <translation>The book needs a name; please enter one.</translation>
    </message>
    <message>
        <source>请写几年，如 10；0 是一直保存。</source>
        <translation>Please write how many years, such as 10; 0 for ever.</translation>
    </message>
    <message>
        <source>至少勾一个。</source>
        <translation>Tick at least one.</translation>
    </message>
</context>
<context>
    <name>BookImport</name>
    <message>
        <source>不是这本</source>
        <translation>Another book</translation>
    </message>
    <message>
        <source>导入《{book}》</source>
        <translation>Import into &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>“{file}”的表头和这本台账对不上；请指出各栏是什么。</source>
        <translation>The headings of &quot;{file}&quot; do not fit this book; say what its columns are.</translation>
    </message>
    <message>
        <source>正在和台账、居民档案核对…</source>
        <translation>Comparing with the book and the registry…</translation>
    </message>
    <message>
        <source>未导入：{reasons}</source>
        <translation>Not imported: {reasons}</translation>
    </message>
    <message>
        <source>没有认出的栏：{names}</source>
        <translation>Columns not recognised: {names}</translation>
    </message>
    <message>
        <source>不是这本台账的工作表：{names}</source>
        <translation>Sheets that are not this book: {names}</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>未变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>未导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>和档案不一致</source>
        <translation>At odds with the registry</translation>
    </message>
</context>
<context>
    <name>BookReview</name>
    <message>
        <source>未导入 {count}</source>
        <translation>Not imported {count}</translation>
    </message>
    <message>
        <source>更新 {count}</source>
        <translation>Updated {count}</translation>
    </message>
    <message>
        <source>新增 {count}</source>
        <translation>New {count}</translation>
    </message>
    <message>
        <source>和档案不一致 {count}</source>
        <translation>At odds with the registry {count}</translation>
    </message>
    <message>
        <source>未变 {count}</source>
        <translation>Unchanged {count}</translation>
    </message>
    <message>
        <source>表格的行</source>
        <translation>Line of the file</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>记入的内容</source>
        <translation>What is entered</translation>
    </message>
    <message>
        <source>这些行不会导入；可以把问题清单另存下来，改好后再导入。</source>
        <translation>These lines will not be imported; save the list of problems, correct it and import it again.</translation>
    </message>
    <message>
        <source>这些行照常导入；居民档案不会改，问题清单里有，之后逐个核对。</source>
        <translation>These lines are imported all the same; the registry is not changed. They stand in the list of problems, to be checked later.</translation>
    </message>
    <message>
        <source>这些人已经在台账里：表里填了的栏改成表里的，空着的不动。</source>
        <translation>These stand in the book already: columns filled in the file are taken from it, empty ones stay.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{sheet} 第{row}行</source>
        <translation>{sheet}, line {row}</translation>
    </message>
</context>
<context>
    <name>BookTree</name>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>停用这本</source>
        <translation>Disable book</translation>
    </message>
    <message>
        <source>{count} 本该复核</source>
        <translation>Due: {count}</translation>
    </message>
    <message>
        <source>未启用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>逾期 {count}</source>
        <translation>{count} due</translation>
    </message>
    <message>
        <source>启用这本</source>
        <translation>Enable book</translation>
    </message>
    <message>
        <source>变动 {count}</source>
        <translation>{count} changed</translation>
    </message>
    <message>
        <source>逾期 {due}，有变动 {changed}</source>
        <translation>{due} overdue, {changed} changed</translation>
    </message>
</context>
<context>
    <name>BookVersionsDialog</name>
    <message>
        <source>《{book}》的历次样式</source>
        <translation>Versions of &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>历次样式</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>改了什么</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>第 {number} 版</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>现用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>随程序</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>和前一版一样</source>
        <translation>Same as the version before</translation>
    </message>
    <message>
        <source>随程序的样子，还没有改过</source>
        <translation>As it comes with the program, never changed</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>最初的样子</source>
        <translation>As it was at first</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>记一笔</source>
        <translation>Add voucher</translation>
    </message>
    <message>
        <source>预借</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>调拨</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>收支</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>所属任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已记凭证 {number}：{text} {amount} 元。可以接着记下一笔。</source>
        <translation>Booked voucher {number}: {text}, {amount} yuan. You can go on with the next.</translation>
    </message>
</context>
<context>
    <name>BudgetFoot</name>
    <message>
        <source>只提醒</source>
        <translation>Warn only</translation>
    </message>
    <message>
        <source>不让再记</source>
        <translation>Book nothing more</translation>
    </message>
    <message>
        <source>如 重阳节慰问加一场</source>
        <translation>such as: one more visit at the Double Ninth</translation>
    </message>
    <message>
        <source>放弃改动</source>
        <translation>Give up changes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>调整原因</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>提醒线（%）</source>
        <translation>Warn from (%)</translation>
    </message>
    <message>
        <source>用完以后</source>
        <translation>When used up</translation>
    </message>
    <message>
        <source>提醒线要在 1% 到 100% 之间；通常写 80。</source>
        <translation>The warning must be between 1% and 100%; 80 is usual.</translation>
    </message>
</context>
<context>
    <name>BudgetHistoryDialog</name>
    <message>
        <source>{year} 年预算的历次调整</source>
        <translation>Revisions of the budget of {year}</translation>
    </message>
    <message>
        <source>历次调整</source>
        <translation>Revisions</translation>
    </message>
    <message>
        <source>改了什么</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>第 {number} 版&#x3000;合计 {total} 元</source>
        <translation>Revision {number}   {total} yuan in all</translation>
    </message>
    <message>
        <source>现用</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>第一次设预算</source>
        <translation>The first budget of the year</translation>
    </message>
    <message>
        <source>提醒线：{before}% → {after}%</source>
        <translation>Warning from: {before}% → {after}%</translation>
    </message>
    <message>
        <source>只提醒</source>
        <translation>warn only</translation>
    </message>
    <message>
        <source>不让再记</source>
        <translation>book nothing more</translation>
    </message>
    <message>
        <source>用完以后：{before} → {after}</source>
        <translation>When used up: {before} → {after}</translation>
    </message>
    <message>
        <source>和前一版一样</source>
        <translation>Same as the one before</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>BudgetModel</name>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>去年实际</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>预算（元）</source>
        <translation>Budget (yuan)</translation>
    </message>
    <message>
        <source>已执行</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>执行率</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>见上</source>
        <translation>See above</translation>
    </message>
    <message>
        <source>无预算</source>
        <translation>No budget</translation>
    </message>
    <message>
        <source>去年实际 {amount}</source>
        <translation>Last year {amount}</translation>
    </message>
    <message>
        <source>已执行 {amount}</source>
        <translation>Spent {amount}</translation>
    </message>
    <message>
        <source>各项经费之和</source>
        <translation>Sum of the single funds</translation>
    </message>
    <message>
        <source>各月之和</source>
        <translation>Sum of the months</translation>
    </message>
    <message>
        <source>超出预算 {amount} 元</source>
        <translation>{amount} yuan above the budget</translation>
    </message>
    <message>
        <source>到了提醒线，还剩 {amount} 元</source>
        <translation>Nearly used, {amount} yuan left</translation>
    </message>
    <message>
        <source>还剩 {amount} 元</source>
        <translation>{amount} yuan left</translation>
    </message>
</context>
<context>
    <name>BudgetMoney</name>
    <message>
        <source>已有的钱</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>按标准还应到</source>
        <translation>Still to come by the standards</translation>
    </message>
    <message>
        <source>预算合计</source>
        <translation>Budget in all</translation>
    </message>
    <message>
        <source>差额</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>上年结余 {opening} + 今年到账 {arrived}</source>
        <translation>From last year {opening} + arrived {arrived}</translation>
    </message>
    <message>
        <source>已执行 {amount}</source>
        <translation>Spent {amount}</translation>
    </message>
    <message>
        <source>钱不够：预算比钱多</source>
        <translation>Not enough: the budget is above the money</translation>
    </message>
    <message>
        <source>预算以外还剩</source>
        <translation>Left beside the budget</translation>
    </message>
    <message>
        <source>{rules} 缺户数或人数，没有算</source>
        <translation>{rules} not computed: no count of households or people</translation>
    </message>
    <message>
        <source>没有执行的标准</source>
        <translation>No standard to go by</translation>
    </message>
</context>
<context>
    <name>BudgetPage</name>
    <message>
        <source>年度预算</source>
        <translation>Budget of the year</translation>
    </message>
    <message>
        <source>从典型年度开始</source>
        <translation>Begin with a typical year</translation>
    </message>
    <message>
        <source>从去年实际开始</source>
        <translation>Begin with last year</translation>
    </message>
    <message>
        <source>历次调整</source>
        <translation>Revisions</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>全部经费</source>
        <translation>All funds</translation>
    </message>
    <message>
        <source>{who}刚刚保存过预算；先看“历次调整”，再保存一次就以这里的为准。</source>
        <translation>{who} has saved the budget meanwhile; look at &quot;Revisions&quot; first, then save again to go by what stands here.</translation>
    </message>
    <message>
        <source>{year} 年预算已保存，第 {number} 版</source>
        <translation>The budget of {year} is saved, revision {number}</translation>
    </message>
    <message>
        <source>已放弃改动</source>
        <translation>Changes given up</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>按月填</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>{year} 年预算表</source>
        <translation>Budget of {year}</translation>
    </message>
    <message>
        <source>导出预算</source>
        <translation>Export the budget</translation>
    </message>
    <message>
        <source>预算由主任或会计来设；这里只看。</source>
        <translation>The budget is set by the director or the accountant; here it can be looked at.</translation>
    </message>
    <message>
        <source>还没有设这一年的预算：从典型年度或去年实际开始，再改。</source>
        <translation>This year has no budget yet: begin with a typical year or with last year, then change it.</translation>
    </message>
    <message>
        <source>还没有保存</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>第 {number} 版，{who} {day}</source>
        <translation>Revision {number}, {who} {day}</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>已换成典型年度的数</source>
        <translation>The amounts are now those of a typical year</translation>
    </message>
    <message>
        <source>{year} 年没有支出，没有数可用</source>
        <translation>Nothing was spent in {year}, there are no amounts to take</translation>
    </message>
    <message>
        <source>已换成去年实际的数，零头进到元</source>
        <translation>The amounts are now those of last year, rounded up to yuan</translation>
    </message>
    <message>
        <source>已粘贴 {count} 个数</source>
        <translation>{count} amounts pasted</translation>
    </message>
    <message>
        <source>；没放进去：{words}</source>
        <translation>; left out: {words}</translation>
    </message>
</context>
<context>
    <name>BudgetSheetDialog</name>
    <message>
        <source>{year} 年预算表</source>
        <translation>Budget of {year}</translation>
    </message>
</context>
<context>
    <name>BurdenPage</name>
    <message>
        <source>不予开具统计</source>
        <translation>Refusals counted</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印报街道的一页</source>
        <translation>Print the page for the street office</translation>
    </message>
    <message>
        <source>复函…</source>
        <translation>Reply…</translation>
    </message>
    <message>
        <source>哪类单位要求的</source>
        <translation>Which kinds of bodies asked</translation>
    </message>
    <message>
        <source>要求开具什么</source>
        <translation>What was asked for</translation>
    </message>
    <message>
        <source>按事项和月份</source>
        <translation>By type and month</translation>
    </message>
    <message>
        <source>已发的复函</source>
        <translation>Replies sent</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>不予开具</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>打印告知单、只登记，都会自动记在这里，按单位和月份统计</source>
        <translation>Every notice printed or recorded is counted here by body and month</translation>
    </message>
    <message>
        <source>复函 {number}（副本）</source>
        <translation>Reply {number} (copy)</translation>
    </message>
    <message>
        <source>{what}：{count} 件</source>
        <translation>{what}: {count}</translation>
    </message>
    <message>
        <source>哪些单位要求得多</source>
        <translation>Who asked most</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>给{body}复函</source>
        <translation>Reply to {body}</translation>
    </message>
    <message>
        <source>其余 {bodies} 个单位共 {count} 件，打印的一页上有</source>
        <translation>{bodies} more bodies with {count} in all are on the printed page</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>发给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>减负报告</source>
        <translation>Burden report</translation>
    </message>
    <message>
        <source>季度</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>第{number}季度</source>
        <translation>Quarter {number}</translation>
    </message>
    <message>
        <source>打印报告</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>承接的任务</source>
        <translation>Tasks taken on</translation>
    </message>
    <message>
        <source>不用再填的格</source>
        <translation>Cells not typed</translation>
    </message>
    <message>
        <source>重复要求的栏目</source>
        <translation>Columns asked for repeatedly</translation>
    </message>
    <message>
        <source>不予开具的证明</source>
        <translation>Letters refused</translation>
    </message>
    <message>
        <source>没有准入批准或没有经费的任务</source>
        <translation>Tasks without approval or money</translation>
    </message>
    <message>
        <source>哪些栏目要得最多</source>
        <translation>Columns asked for most</translation>
    </message>
    <message>
        <source>登记带出的格数</source>
        <translation>Cells filled from registers</translation>
    </message>
    <message>
        <source>哪类单位要求开具不该开的证明</source>
        <translation>Who asked for letters wrongly</translation>
    </message>
    <message>
        <source>各部门下达的任务</source>
        <translation>Tasks by department</translation>
    </message>
    <message>
        <source>正在清点…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>减负报告 {period}</source>
        <translation>Burden report {period}</translation>
    </message>
    <message>
        <source>{unapproved} 件没有批准，{unpaid} 件没有经费</source>
        <translation>{unapproved} without approval, {unpaid} without money</translation>
    </message>
    <message>
        <source>{entries} 条登记，另有 {program} 格由程序填写</source>
        <translation>{entries} entries; {program} more cells by the program</translation>
    </message>
    <message>
        <source>{books} 本台账共 {columns} 栏</source>
        <translation>{columns} columns in {books} books</translation>
    </message>
    <message>
        <source>不应由居委会出具</source>
        <translation>Not the committee&apos;s to write</translation>
    </message>
    <message>
        <source>未写明</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>{people} 人、{households} 户；流动人口 {migrants}，60岁以上 {old}，80岁以上 {aged}</source>
        <translation>{people} people, {households} households; {migrants} migrants, {old} aged 60 and over, {aged} aged 80 and over</translation>
    </message>
    <message>
        <source>{said}；低保 {relief} 户，残疾人 {disabled} 人</source>
        <translation>{said}; {relief} households on relief, {disabled} disabled</translation>
    </message>
    <message>
        <source>下达部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>没有准入批准</source>
        <translation>No approval</translation>
    </message>
    <message>
        <source>没有经费</source>
        <translation>No money</translation>
    </message>
    <message>
        <source>两样都没有</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>应调查户次</source>
        <translation>Households to ask</translation>
    </message>
    <message>
        <source>没有准入批准或没有经费的任务（件）</source>
        <translation>Tasks without approval or money</translation>
    </message>
    <message>
        <source>哪些栏目要得最多（本台账）</source>
        <translation>Columns asked for most (books)</translation>
    </message>
    <message>
        <source>登记带出的格数（各类台账）</source>
        <translation>Cells filled from registers, by category</translation>
    </message>
    <message>
        <source>哪类单位要求开具不该开的证明（件）</source>
        <translation>Who asked for letters wrongly</translation>
    </message>
    <message>
        <source>各部门下达的任务（件）</source>
        <translation>Tasks by department</translation>
    </message>
    <message>
        <source>全年、季度或月份</source>
        <translation>Whole year, quarter or month</translation>
    </message>
    <message>
        <source>第一季度</source>
        <translation>Quarter 1</translation>
    </message>
    <message>
        <source>第二季度</source>
        <translation>Quarter 2</translation>
    </message>
    <message>
        <source>第三季度</source>
        <translation>Quarter 3</translation>
    </message>
    <message>
        <source>第四季度</source>
        <translation>Quarter 4</translation>
    </message>
    <message>
        <source>{month} 月份</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>{time}还没有登记过不予开具</source>
        <translation>Nothing was refused in {time}</translation>
    </message>
    <message>
        <source>{time}不予开具统计</source>
        <translation>Refusals, {time}</translation>
    </message>
    <message>
        <source>{year} 年{months}</source>
        <translation>{months}, {year}</translation>
    </message>
</context>
<context>
    <name>CardTwin</name>
    <message>
        <source>比一比</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>可能重复登记：{who}</source>
        <translation>Perhaps registered twice: {who}</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>返回开证明</source>
        <translation>Back to letters</translation>
    </message>
</context>
<context>
    <name>CertificatesTab</name>
    <message>
        <source>没有可以打印的一页</source>
        <translation>No page to print</translation>
    </message>
    <message>
        <source>这项证明不提供，也不登记谁来问过</source>
        <translation>This certificate type is not offered, and nobody who asks is recorded</translation>
    </message>
    <message>
        <source>已开具 {number}</source>
        <translation>Issued {number}</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>Recorded {number}</translation>
    </message>
    <message>
        <source>“{title}”按现行规则不能开了；{number} 只能作废</source>
        <translation>&quot;{title}&quot; may no longer be issued under today&apos;s rules; {number} can only be voided</translation>
    </message>
    <message>
        <source>正在重开一份证明，不能存成样稿；请有权签批的人开具，或点“不改了”</source>
        <translation>A letter is being corrected and cannot become a draft; have it issued by somebody who may approve it, or give the correction up</translation>
    </message>
    <message>
        <source>“{title}”按现行规则不能开了；样稿还留着</source>
        <translation>&quot;{title}&quot; may not be issued under the present rules; the draft is kept</translation>
    </message>
    <message>
        <source>样稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>告知单</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>ChangeHeadDialog</name>
    <message>
        <source>户主变更</source>
        <translation>Change the head</translation>
    </message>
    <message>
        <source>变更日期</source>
        <translation>Date of change</translation>
    </message>
    <message>
        <source>新户主</source>
        <translation>New head</translation>
    </message>
    <message>
        <source>变更户主</source>
        <translation>Change head</translation>
    </message>
</context>
<context>
    <name>ChangeStaffDialog</name>
    <message>
        <source>改{name}的姓名、职务、角色</source>
        <translation>Change name, title or role of {name}</translation>
    </message>
    <message>
        <source>不再允许的马上做不了，新允许的下次登录起</source>
        <translation>What is no longer allowed stops at once; what is newly allowed begins with the next sign-in</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已改：{name}</source>
        <translation>Changed: {name}</translation>
    </message>
</context>
<context>
    <name>ChangedNotice</name>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>{what}，请核对</source>
        <translation>{what}. Please check.</translation>
    </message>
    <message>
        <source>按“{reason}”注销</source>
        <translation>Close as &quot;{reason}&quot;</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>{count} 份档案</source>
        <translation>{count} records</translation>
    </message>
    <message>
        <source>证明和告知</source>
        <translation>Letters and notices</translation>
    </message>
    <message>
        <source>{letters} 份证明、{refusals} 份不予开具，逐份核对，和存下时一样</source>
        <translation>{letters} letters, {refusals} refusals; each compared and as it was stored</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>经费</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>{count} 张凭证，合计对得上</source>
        <translation>{count} vouchers; the totals agree</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>{count} 条，从头到尾连着；最后一条是 {when} {name}</source>
        <translation>{count} lines, unbroken; the last is of {when} by {name}</translation>
    </message>
</context>
<context>
    <name>ChoicePane</name>
    <message>
        <source>现在按哪套规则</source>
        <translation>The policy in force</translation>
    </message>
    <message>
        <source>改用另一套</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day on</translation>
    </message>
    <message>
        <source>以后的日期到那天自己生效；已开的证明不变。</source>
        <translation>A later date takes effect by itself on that day; letters issued before do not change.</translation>
    </message>
    <message>
        <source>改用</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>建办公室以来</source>
        <translation>Since the office began</translation>
    </message>
    <message>
        <source>{day}，{name}</source>
        <translation>{day}, {name}</translation>
    </message>
    <message>
        <source>从何时</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>{day} 起改用“{title}”</source>
        <translation>From {day} on &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>将来</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 2026-12-01</source>
        <translation>This date is not understood; write it as 2026-12-01</translation>
    </message>
    <message>
        <source>已改用“{title}”</source>
        <translation>&quot;{title}&quot; is in force now</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ChoicesRow</name>
    <message>
        <source>列入问题清单</source>
        <translation>List as problem</translation>
    </message>
    <message>
        <source>没写年份的</source>
        <translation>Without a year</translation>
    </message>
    <message>
        <source>没写经费的</source>
        <translation>Without a fund</translation>
    </message>
    <message>
        <source>看不出类别的</source>
        <translation>Without a class</translation>
    </message>
</context>
<context>
    <name>ChooseBookDialog</name>
    <message>
        <source>台账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>下一步：看名单</source>
        <translation>Next: see the list</translation>
    </message>
    <message>
        <source>“{title}”记入哪本台账</source>
        <translation>Which book does &quot;{title}&quot; enter?</translation>
    </message>
    <message>
        <source>这个名单批量记入台账…</source>
        <translation>Enter this list into a book…</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>这里没有备份</source>
        <translation>There are no backups here</translation>
    </message>
    <message>
        <source>插上放备份的 U 盘或移动硬盘，再按下面的按钮找</source>
        <translation>Plug in the stick or disk with the backups, then look for them with the button below</translation>
    </message>
    <message>
        <source>到 U 盘或别的文件夹找…</source>
        <translation>Look on a stick or in a folder…</translation>
    </message>
    <message>
        <source>选择放备份的文件夹</source>
        <translation>Choose the folder of the backups</translation>
    </message>
    <message>
        <source>“{folder}”里没有备份；请选备份所在的文件夹，或者 U 盘本身。</source>
        <translation>There are no backups in &quot;{folder}&quot;; choose the folder they are in, or the stick itself.</translation>
    </message>
    <message>
        <source>这一份恢复不了，请选一份完整的。</source>
        <translation>This one cannot be restored; choose a whole one.</translation>
    </message>
</context>
<context>
    <name>ClassesTable</name>
    <message>
        <source>预借未报销</source>
        <translation>Advances not settled</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>已支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>到年底预计</source>
        <translation>Expected by December</translation>
    </message>
    <message>
        <source>年度预算</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>CleaningDialog</name>
    <message>
        <source>清理以后不能恢复，也不能撤销。</source>
        <translation>This cannot be restored or undone.</translation>
    </message>
    <message>
        <source>如 2026年度到期清理</source>
        <translation>e.g. yearly clean-up 2026</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>我知道清理后不能恢复</source>
        <translation>I know that this cannot be restored</translation>
    </message>
    <message>
        <source>清理，不再恢复</source>
        <translation>Clean up for good</translation>
    </message>
    <message>
        <source>先不清理</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>CleanupDialog</name>
    <message>
        <source>清理 {count} 人的资料</source>
        <translation>Clean up {count} people</translation>
    </message>
    <message>
        <source>姓名改为“已清理”，号码、电话、住址、备注和以前的改动记录全部清空。</source>
        <translation>The name becomes &quot;已清理&quot;; numbers, phone, addresses, notes and the record of past changes are emptied.</translation>
    </message>
    <message>
        <source>已经开出的证明、台账里已注销的条目和操作日志照旧保存，里面的内容不变。</source>
        <translation>Letters that were issued, closed ledger entries and the audit trail are kept as they are, with their content.</translation>
    </message>
    <message>
        <source>旧备份里还有这些资料，备份轮换以后才会消失。</source>
        <translation>Older backups still hold it until they are rotated out.</translation>
    </message>
    <message>
        <source>已清理 {people} 人、{consents} 份同意、{requests} 件申请</source>
        <translation>Cleaned up: {people} people, {consents} consents, {requests} requests</translation>
    </message>
</context>
<context>
    <name>CleanupPage</name>
    <message>
        <source>到期清理</source>
        <translation>Clean-up</translation>
    </message>
    <message>
        <source>改保存年限</source>
        <translation>Change the years</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>清理…</source>
        <translation>Clean up…</translation>
    </message>
    <message>
        <source>没有到期要清理的</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>迁出、去世的人过了保存年限会列在这里</source>
        <translation>People who left or died are listed here once their time is over</translation>
    </message>
    <message>
        <source>已满14周岁的人的监护人同意：{count} 份</source>
        <translation>Guardians&apos; consents of those who turned 14: {count}</translation>
    </message>
    <message>
        <source>答复已满年限的个人信息申请：{count} 件</source>
        <translation>Requests answered long ago: {count}</translation>
    </message>
    <message>
        <source>迁出或去世满 {years} 年、流动人口离开满 {migrant} 年的，列在这里。</source>
        <translation>Listed: {years} years after moving out or dying; migrants {migrant} years after leaving.</translation>
    </message>
    <message>
        <source>到期清理清单</source>
        <translation>Clean-up list</translation>
    </message>
    <message>
        <source>{name}&#x3000;{status} {left}，保存到 {until}</source>
        <translation>{name}&#x3000;{status} {left}, kept until {until}</translation>
    </message>
    <message>
        <source>{line}&#x3000;暂不清理：{why}</source>
        <translation>{line}&#x3000;kept: {why}</translation>
    </message>
    <message>
        <source>{people} 人到期</source>
        <translation>{people} people due</translation>
    </message>
</context>
<context>
    <name>CloseEntryDialog</name>
    <message>
        <source>注销：{title}</source>
        <translation>Close entry: {title}</translation>
    </message>
    <message>
        <source>迁出</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>去世</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>不再符合条件</source>
        <translation>No longer eligible</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>误登</source>
        <translation>Entered by mistake</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>注销的条目仍可查看，也可以恢复。</source>
        <translation>Closed entries can still be viewed, and reopened.</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Close entry</translation>
    </message>
    <message>
        <source>请写原因，例如“迁出”或“误登”。</source>
        <translation>Enter a reason, such as &quot;Moved out&quot; or &quot;Entered by mistake&quot;.</translation>
    </message>
</context>
<context>
    <name>CloseMonthDialog</name>
    <message>
        <source>结账：{month}</source>
        <translation>Close month: {month}</translation>
    </message>
    <message>
        <source>结账以后，{month}及以前的凭证不能再添、再改。本月结余 {closing} 元从此固定，就是下个月的上月结余。真有错账，只有主任写明原因才能反结账。</source>
        <translation>Once closed, no voucher of {month} or before can be added or changed. The balance of {closing} yuan is fixed and opens the next month. Where something is really wrong, only the director can open it again and says why.</translation>
    </message>
    <message>
        <source>结账</source>
        <translation>Close month</translation>
    </message>
    <message>
        <source>先不结</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>这个月还没有过完：结账以后，这个月再花的钱就记不进来了。</source>
        <translation>This month is not over: once it is closed, nothing more spent this month can be entered.</translation>
    </message>
    <message>
        <source>还有 {count} 笔支出缺票据。</source>
        <translation>Payments without a receipt: {count}.</translation>
    </message>
    <message>
        <source>这个月一笔也没有记。</source>
        <translation>Nothing was entered this month.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>正在写到第二位置</source>
        <translation>Writing to the second place</translation>
    </message>
    <message>
        <source>本机已经备份好。写完这一份就关闭；不等也可以，下次再写。</source>
        <translation>The backup on this PC is done. The program closes once this copy is written; you need not wait, it is written next time then.</translation>
    </message>
    <message>
        <source>不等了，关闭</source>
        <translation>Close without waiting</translation>
    </message>
    <message>
        <source>知道了，关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>备份好就关闭；不等也可以，没写完的会删掉，下次关闭时再备份。</source>
        <translation>The program closes once this is done. You need not wait: what is unfinished is removed, and the next closing backs up again.</translation>
    </message>
    <message>
        <source>没有备份好</source>
        <translation>Not backed up</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>由谁填</source>
        <translation>Filled by</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>一行一个</source>
        <translation>One a line</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>可以填选项以外的</source>
        <translation>Others than the choices may be entered</translation>
    </message>
    <message>
        <source>不能晚于今天</source>
        <translation>Not later than today</translation>
    </message>
    <message>
        <source>规矩</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>最少</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>最多</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>算式</source>
        <translation>Reckoned</translation>
    </message>
    <message>
        <source>如 数量 * 单价</source>
        <translation>such as pieces * price</translation>
    </message>
    <message>
        <source>写了算式，这一栏由程序算出</source>
        <translation>With this the program works the column out</translation>
    </message>
    <message>
        <source>什么时候问</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>是这些时</source>
        <translation>When it is</translation>
    </message>
    <message>
        <source>用顿号隔开，如 是、部分是</source>
        <translation>Separated by the comma of lists</translation>
    </message>
    <message>
        <source>总是</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>看“{name}”</source>
        <translation>Depends on &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>请写整数，如 12。</source>
        <translation>Please write a whole number, such as 12.</translation>
    </message>
    <message>
        <source>人来填</source>
        <translation>The desk</translation>
    </message>
    <message>
        <source>自动：{fact}</source>
        <translation>By itself: {fact}</translation>
    </message>
    <message>
        <source>空着：只要填了就问</source>
        <translation>Empty: as soon as anything is entered there</translation>
    </message>
</context>
<context>
    <name>ColumnsEditor</name>
    <message>
        <source>栏目</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Alt+↑、Alt+↓ 换次序，Insert 加一栏，Delete 去掉</source>
        <translation>Alt+↑ and Alt+↓ move, Insert adds, Delete takes out</translation>
    </message>
    <message>
        <source>加一栏</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>上移（Alt+↑）</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <source>下移（Alt+↓）</source>
        <translation>Move down (Alt+↓)</translation>
    </message>
    <message>
        <source>去掉这一栏</source>
        <translation>Take this column out</translation>
    </message>
    <message>
        <source>旧栏目：原来填的还在</source>
        <translation>Former columns: what was entered is kept</translation>
    </message>
    <message>
        <source>旧栏目</source>
        <translation>Former columns</translation>
    </message>
    <message>
        <source>恢复这一栏</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>新栏目</source>
        <translation>New column</translation>
    </message>
    <message>
        <source>新</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>工作表</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>{count} 栏请看</source>
        <translation>Look at {count}</translation>
    </message>
    <message>
        <source>认出</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} lines</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>前几行的内容</source>
        <translation>The first lines</translation>
    </message>
    <message>
        <source>当作</source>
        <translation>Taken for</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>第 {number} 栏</source>
        <translation>Column {number}</translation>
    </message>
</context>
<context>
    <name>ComingDialog</name>
    <message>
        <source>姓名；以前登记过的也可以打拼音或尾号来找</source>
        <translation>Name; for somebody on record also pinyin or last digits</translation>
    </message>
    <message>
        <source>是哪一位</source>
        <translation>Who is meant</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>新登记的人</source>
        <translation>Somebody new</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>监护人同意：{name}</source>
        <translation>Guardian&apos;s consent: {name}</translation>
    </message>
    <message>
        <source>未满14周岁的儿童，记入儿童台账要先有监护人签过字的同意书。</source>
        <translation>Children under 14 are entered into the books about children once their guardian has signed.</translation>
    </message>
    <message>
        <source>打印同意书</source>
        <translation>Print form</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>撤回同意</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>与儿童关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>签字日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>同意书编号</source>
        <translation>Form no.</translation>
    </message>
    <message>
        <source>签过字的那张纸的编号，可不填</source>
        <translation>Number of the signed paper, optional</translation>
    </message>
    <message>
        <source>同意的范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>撤回以后，儿童台账里这个孩子的条目只能注销，不能再添再改。</source>
        <translation>After a withdrawal the child&apos;s entries can only be closed, not added to or changed.</translation>
    </message>
    <message>
        <source>监护人同意书</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>监护人同意书 {name}</source>
        <translation>Guardian&apos;s consent {name}</translation>
    </message>
    <message>
        <source>已登记{name}的监护人同意</source>
        <translation>Consent for {name} recorded</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销登记</source>
        <translation>recording undone</translation>
    </message>
    <message>
        <source>已撤回{name}的监护人同意</source>
        <translation>Consent for {name} withdrawn</translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <source>已备份并读回检查</source>
        <translation>Backed up and read back</translation>
    </message>
    <message>
        <source>已试恢复 {when} 的备份：可以恢复</source>
        <translation>Backup of {when} tried out: it can be restored</translation>
    </message>
    <message>
        <source>已停止，没写完的删掉了</source>
        <translation>Stopped; what was unfinished is removed</translation>
    </message>
</context>
<context>
    <name>CrashTeller</name>
    <message>
        <source>上次程序出错，自己关掉了；请接着用，再这样就把记下的出错位置交给装程序的人，里面没有居民资料。</source>
        <translation>Last time the program closed by itself; go on working, and if it happens again give whoever installed it the place that was noted, which holds nothing about residents.</translation>
    </message>
    <message>
        <source>程序出了差错（{name}），刚才那一步没有做成；请再试一次，仍不行就重开程序。</source>
        <translation>Something went wrong ({name}) and the last step was not done; try again, and restart the program if it still fails. </translation>
    </message>
    <message>
        <source>出错的位置已记下，里面没有居民资料。</source>
        <translation>Where it happened was noted, with nothing about residents.</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>It did not work</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>如 2026-3-5</source>
        <translation>e.g. 2026-3-5</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>查看某一天的名单</source>
        <translation>The list as of a day</translation>
    </message>
    <message>
        <source>当天住在哪里、在哪一户、在不在，按登记过的变动来算；点左边的名单回到今天。</source>
        <translation>Where people lived, in which household, and whether they were here, by the changes on record. A click on the left goes back to today.</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>日期读不懂，请写成 1963-06-07 这样</source>
        <translation>This date is not understood; please write it like 1963-06-07</translation>
    </message>
    <message>
        <source>这一天还没有到</source>
        <translation>This day has not come yet</translation>
    </message>
    <message>
        <source>查看某一天的名单…</source>
        <translation>The list as of a day…</translation>
    </message>
    <message>
        <source>{title} · {day} 时</source>
        <translation>{title} · as of {day}</translation>
    </message>
</context>
<context>
    <name>DeactivateDialog</name>
    <message>
        <source>停用{name}</source>
        <translation>Deactivate {name}</translation>
    </message>
    <message>
        <source>名字和以往的记录都留着，签过的证明和凭证不变；回来时可以重新启用。</source>
        <translation>The name and all records stay, letters and vouchers are unchanged; who comes back can be reactivated.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>先不停用</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{name}已停用</source>
        <translation>{name} was deactivated</translation>
    </message>
</context>
<context>
    <name>DeathDialog</name>
    <message>
        <source>登记{name}去世</source>
        <translation>Record the death of {name}</translation>
    </message>
    <message>
        <source>去世日期</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>新户主</source>
        <translation>New head</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>清理 {count} 条台账</source>
        <translation>Delete {count} entries</translation>
    </message>
    <message>
        <source>操作日志照旧保存；旧备份里还有这些条目，备份轮换以后才会消失。</source>
        <translation>The audit trail keeps what it has. Old backups still hold these entries until they are rotated out.</translation>
    </message>
    <message>
        <source>已清理 {count} 条</source>
        <translation>Deleted: {count}</translation>
    </message>
</context>
<context>
    <name>Derivation</name>
    <message>
        <source>这个号码已登记在{name}名下，请找到那条记录来修改</source>
        <translation>This number already belongs to {name}; find that record and edit it</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>age {age}</translation>
    </message>
    <message>
        <source>即 {address}</source>
        <translation>That is {address}</translation>
    </message>
    <message>
        <source>15 位老号码，存为 {number}</source>
        <translation>Old 15-digit number, kept as {number}</translation>
    </message>
</context>
<context>
    <name>DesignEditor</name>
    <message>
        <source>基本情况</source>
        <translation>General</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>有一栏要填编号，请写编号的样子，如 XF-{year}-{serial}。</source>
        <translation>A column takes the entry&apos;s number: please write how it looks, such as XF-{year}-{serial}.</translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>台账设计</source>
        <translation>Design of books</translation>
    </message>
    <message>
        <source>新建台账</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>历次样式</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>恢复随程序的样子</source>
        <translation>Back to as shipped</translation>
    </message>
    <message>
        <source>放弃改动</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已保存《{book}》</source>
        <translation>&quot;{book}&quot; saved</translation>
    </message>
    <message>
        <source>已放弃改动</source>
        <translation>Changes discarded</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>《{book}》已恢复随程序的样子</source>
        <translation>&quot;{book}&quot; is again as it comes with the program</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>已读入，看过以后请保存</source>
        <translation>Read; look at it, then save</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>自建</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>台账的栏目由主任改；这里只看。</source>
        <translation>The director changes the columns of books; here they are only shown.</translation>
    </message>
    <message>
        <source>已去掉“{name}”；原来填的还在，作为旧栏目可以看、可以恢复</source>
        <translation>&quot;{name}&quot; taken out; what was entered stays readable as a former column and can be brought back</translation>
    </message>
    <message>
        <source>导出样式</source>
        <translation>Export the definition</translation>
    </message>
    <message>
        <source>导入样式</source>
        <translation>Import a definition</translation>
    </message>
</context>
<context>
    <name>DesignPreview</name>
    <message>
        <source>印出来的表头</source>
        <translation>Heading on paper</translation>
    </message>
    <message>
        <source>登记一条时</source>
        <translation>When entering</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>表单还没有保存：请先保存或放弃，再改语言、深浅、字号</source>
        <translation>A form is not saved: save or discard it, then change language, theme or text size</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>查看新增的人</source>
        <translation>See the new people</translation>
    </message>
    <message>
        <source>名册里没有的人</source>
        <translation>Not in the file</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>未变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>未导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>未导入：{reasons}</source>
        <translation>Not imported: {reasons}</translation>
    </message>
    <message>
        <source>待核对：{reasons}</source>
        <translation>To check: {reasons}</translation>
    </message>
    <message>
        <source>按规定不保存的栏：{names}</source>
        <translation>Columns left out by rule: {names}</translation>
    </message>
    <message>
        <source>没有认出的栏：{names}</source>
        <translation>Columns not recognised: {names}</translation>
    </message>
    <message>
        <source>没有居民的工作表：{names}</source>
        <translation>Sheets without people: {names}</translation>
    </message>
    <message>
        <source>待核对的人已经导入，名单在左下“待核对的资料”。</source>
        <translation>People to check have been imported; see the list &quot;To check&quot; at the lower left.</translation>
    </message>
    <message>
        <source>这次导入新增的人</source>
        <translation>New with this import</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>已存为样稿，在“更多”→“样稿”里；没有占用编号</source>
        <translation>Kept as a draft, under More → Drafts; no number was used</translation>
    </message>
    <message>
        <source>{name}的样稿已送主任签批</source>
        <translation>The draft for {name} was left to the director</translation>
    </message>
    <message>
        <source>样稿存为 PDF</source>
        <translation>Save the draft as PDF</translation>
    </message>
    <message>
        <source>已删除{name}的样稿</source>
        <translation>The draft for {name} was deleted</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>样稿</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>打印样稿</source>
        <translation>Print draft</translation>
    </message>
    <message>
        <source>没有样稿</source>
        <translation>No drafts</translation>
    </message>
    <message>
        <source>写证明时按 Ctrl+S，写到一半的就留在这里；样稿不占编号</source>
        <translation>Press Ctrl+S while writing a letter and it waits here; a draft takes no number</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>未选申请人</source>
        <translation>No applicant yet</translation>
    </message>
    <message>
        <source>{by} {begun} 起</source>
        <translation>begun by {by} {begun}</translation>
    </message>
    <message>
        <source>，{by} {changed} 改</source>
        <translation>, changed by {by} {changed}</translation>
    </message>
    <message>
        <source>等主任签批</source>
        <translation>Waits for the director</translation>
    </message>
    <message>
        <source>主任退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>打开来签批</source>
        <translation>Open to approve</translation>
    </message>
    <message>
        <source>接着写</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>主任退回：{note}</source>
        <translation>Sent back by the director: {note}</translation>
    </message>
    <message>
        <source>已退回，经办人改好了会再送来</source>
        <translation>Sent back; it will come again once it is put right</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>疑似重复</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>手动合并</source>
        <translation>Merge by hand</translation>
    </message>
    <message>
        <source>可能是同一个人的登记</source>
        <translation>Records that may be one person</translation>
    </message>
    <message>
        <source>正在比对所有居民…</source>
        <translation>Comparing all residents…</translation>
    </message>
    <message>
        <source>回到疑似重复</source>
        <translation>Back to possible duplicates</translation>
    </message>
    <message>
        <source>已判定不是同一个人的 {count} 对</source>
        <translation>{count} pairs judged to be two people</translation>
    </message>
    <message>
        <source>没有疑似重复的登记</source>
        <translation>No records look like duplicates</translation>
    </message>
    <message>
        <source>两个人其实是同一个人，而这里没有列出的，用“手动合并”</source>
        <translation>Two records of one person that are not listed here: use &quot;Merge by hand&quot;</translation>
    </message>
    <message>
        <source>{count} 对</source>
        <translation>{count} pairs</translation>
    </message>
    <message>
        <source>已判定不是同一个人</source>
        <translation>Judged to be two people</translation>
    </message>
</context>
<context>
    <name>EntriesPane</name>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Add entry</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>只看这些；再按一次看全部</source>
        <translation>Only these; press again for all</translation>
    </message>
    <message>
        <source>在这本里找</source>
        <translation>Find in this book</translation>
    </message>
    <message>
        <source>{count}逾期</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>按 Esc 清空，看全部</source>
        <translation>Press Esc to clear and see all</translation>
    </message>
    <message>
        <source>没有注销的条目</source>
        <translation>No closed entries</translation>
    </message>
    <message>
        <source>没有逾期的条目</source>
        <translation>No overdue entries</translation>
    </message>
    <message>
        <source>这本台账还是空的</source>
        <translation>This book is still empty</translation>
    </message>
    <message>
        <source>按 Ctrl+N 登记第一条</source>
        <translation>Press Ctrl+N to add the first entry</translation>
    </message>
    <message>
        <source>这本台账没有启用</source>
        <translation>This book is disabled</translation>
    </message>
    <message>
        <source>点左下角“启用这本”，再登记</source>
        <translation>Click &quot;Enable book&quot; at the lower left, then add entries</translation>
    </message>
    <message>
        <source>导入以前的台账…</source>
        <translation>Import an earlier book…</translation>
    </message>
    <message>
        <source>粘贴从 Excel 复制的几行</source>
        <translation>Paste lines copied from Excel</translation>
    </message>
    <message>
        <source>批量登记…</source>
        <translation>Enter many…</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count} 套</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>流水记录</source>
        <translation>Running log</translation>
    </message>
    <message>
        <source>每月复核</source>
        <translation>Monthly review</translation>
    </message>
    <message>
        <source>每季复核</source>
        <translation>Quarterly review</translation>
    </message>
    <message>
        <source>每年复核</source>
        <translation>Yearly review</translation>
    </message>
    <message>
        <source>最近复核</source>
        <translation>Last review</translation>
    </message>
    <message>
        <source>{name}（旧栏目）</source>
        <translation>{name} (former column)</translation>
    </message>
    <message>
        <source>{day} 已过</source>
        <translation>{day} past</translation>
    </message>
    <message>
        <source>{day} 将到</source>
        <translation>{day} soon</translation>
    </message>
    <message>
        <source>{day} 逾期</source>
        <translation>{day} overdue</translation>
    </message>
    <message>
        <source>只列出 {count} 条；再多写几个字，找得更准。</source>
        <translation>Only {count} are listed; type a little more to find it.</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{count}有变动</source>
        <translation>{count} changed</translation>
    </message>
    <message>
        <source>没有变动要核对的条目</source>
        <translation>No changes to check</translation>
    </message>
    <message>
        <source>导出这本台账，须写用途</source>
        <translation>Take the book out; say what for</translation>
    </message>
    <message>
        <source>导入以前的台账、粘贴几行、批量登记</source>
        <translation>Import an old book, paste lines, enter many</translation>
    </message>
    <message>
        <source>看已注销</source>
        <translation>Show closed</translation>
    </message>
</context>
<context>
    <name>EntryClosing</name>
    <message>
        <source>已注销：{title}</source>
        <translation>Closed: {title}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>EntryFiles</name>
    <message>
        <source>已放入：{names}</source>
        <translation>Put in: {names}</translation>
    </message>
    <message>
        <source>撤销放入</source>
        <translation>Putting in undone</translation>
    </message>
    <message>
        <source>已移除：{name}</source>
        <translation>Removed: {name}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>EntryFoot</name>
    <message>
        <source>核实无变化</source>
        <translation>Confirm unchanged</translation>
    </message>
    <message>
        <source>恢复这一条</source>
        <translation>Reopen this entry</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>原来填的：{text}</source>
        <translation>Entered before: {text}</translation>
    </message>
    <message>
        <source>这一栏也要填</source>
        <translation>This one is needed too</translation>
    </message>
    <message>
        <source>旧栏目，只能看</source>
        <translation>Former column, to be read only</translation>
    </message>
    <message>
        <source>显示号码，会留下查看记录</source>
        <translation>Show the number (this is recorded)</translation>
    </message>
    <message>
        <source>如 2026-03</source>
        <translation>e.g. 2026-03</translation>
    </message>
    <message>
        <source>如 2026-03-05 14:30</source>
        <translation>e.g. 2026-03-05 14:30</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>EntryHeading</name>
    <message>
        <source>登记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>还没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>这一条就是开出的证明，内容不再改；作废请到“证明”。</source>
        <translation>This line is an issued letter and is not changed; to void it, go to Certificates.</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>{day}注销：{reason}</source>
        <translation>Closed {day}: {reason}</translation>
    </message>
    <message>
        <source>{day}登记</source>
        <translation>Added {day}</translation>
    </message>
    <message>
        <source>{day}该复核</source>
        <translation>Review due {day}</translation>
    </message>
    <message>
        <source>{day}已核实</source>
        <translation>Confirmed {day}</translation>
    </message>
    <message>
        <source>按第 {version} 版的栏目登记，现在是第 {newest} 版。</source>
        <translation>Entered under version {version} of the columns; now it is version {newest}.</translation>
    </message>
    <message>
        <source>第 {serial} 条</source>
        <translation>Entry {serial}</translation>
    </message>
    <message>
        <source>蓝底的 {count} 项来自居民档案，改一处，各本台账都变。</source>
        <translation>Blue fields ({count}) come from the resident record; change them there and every book follows.</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{month}-{day}</translation>
    </message>
    <message>
        <source>改居民档案</source>
        <translation>Change in the registry</translation>
    </message>
    <message>
        <source>看这封证明</source>
        <translation>See this letter</translation>
    </message>
    <message>
        <source>照上一条填  Ctrl+D</source>
        <translation>Copy last  Ctrl+D</translation>
    </message>
    <message>
        <source>空着的栏照上一条填；日期、号码、电话不照抄</source>
        <translation>Empty columns as in the last entry; no dates, numbers or phones</translation>
    </message>
    <message>
        <source>{name}只能查看这本台账；要登记或改动，请换有权限的人登录。</source>
        <translation>{name} may only look at this book; to enter or change something, let somebody sign in who may.</translation>
    </message>
    <message>
        <source>这本台账还没有登记过，没有上一条可以照抄</source>
        <translation>Nothing is entered in this book yet, so there is no entry before to copy</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>看居民档案</source>
        <translation>Open resident record</translation>
    </message>
    <message>
        <source>注销这一条</source>
        <translation>Close this entry</translation>
    </message>
    <message>
        <source>选中一条，这里是它的全部</source>
        <translation>Choose an entry to see all of it here</translation>
    </message>
    <message>
        <source>或按 Ctrl+N 登记</source>
        <translation>or press Ctrl+N to add one</translation>
    </message>
    <message>
        <source>照上一条填了 {count} 项；日期、号码、电话没有照抄</source>
        <translation>Filled {count} fields like the last entry; days, numbers and phones were not copied</translation>
    </message>
    <message>
        <source>上一条里没有可以照抄的内容</source>
        <translation>The last entry has nothing to copy</translation>
    </message>
    <message>
        <source>新的一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>“{title}”的改动还没有保存</source>
        <translation>Changes to &quot;{title}&quot; are not saved</translation>
    </message>
    <message>
        <source>回去</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>EntrySaving</name>
    <message>
        <source>已登记</source>
        <translation>Entry added</translation>
    </message>
    <message>
        <source>没有改动；核对过没有变化，就点“核实无变化”。</source>
        <translation>Nothing was changed; if you checked it and it still holds, click &quot;Confirm unchanged&quot;.</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>有改动还没有保存；保存了就算核实过。</source>
        <translation>There are unsaved changes; saving them counts as a review.</translation>
    </message>
    <message>
        <source>已记下：今天核实，没有变化</source>
        <translation>Noted: confirmed today, unchanged</translation>
    </message>
    <message>
        <source>看新内容</source>
        <translation>Show new version</translation>
    </message>
</context>
<context>
    <name>EvidenceRows</name>
    <message>
        <source>核对：必备</source>
        <translation>Seen: required</translation>
    </message>
    <message>
        <source>核对：任选其一</source>
        <translation>Seen: one of</translation>
    </message>
    <message>
        <source>核对：如有</source>
        <translation>Seen: if any</translation>
    </message>
</context>
<context>
    <name>ExpensesPage</name>
    <message>
        <source>返回经费</source>
        <translation>Back to expenses</translation>
    </message>
</context>
<context>
    <name>ExpensesTab</name>
    <message>
        <source>{number} 已改</source>
        <translation>{number} amended</translation>
    </message>
    <message>
        <source>打印公开表</source>
        <translation>Print the sheet for the board</translation>
    </message>
    <message>
        <source>已反结账：{months}</source>
        <translation>Reopened: {months}</translation>
    </message>
    <message>
        <source>{month}已结账</source>
        <translation>{month} closed</translation>
    </message>
</context>
<context>
    <name>ExportBookDialog</name>
    <message>
        <source>导出《{book}》</source>
        <translation>Export &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>谁、何时、为什么导出，都会留下记录。</source>
        <translation>Who exported what, when and why is recorded.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>如 报街道季度核对</source>
        <translation>e.g. quarterly check by the subdistrict</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Excel 表格</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>PDF，可直接打印</source>
        <translation>PDF, ready to print</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>选择保存位置</source>
        <translation>Choose where to save</translation>
    </message>
    <message>
        <source>请写明用途，再导出。</source>
        <translation>Enter the purpose before exporting.</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>导出到哪里</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>已导出 {count} 条：{file}</source>
        <translation>Exported to {file} (entries: {count})</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>可以自己写：2026-11、2026-Q4、2026-01-05至2026-03-01</source>
        <translation>You may type: 2026-11, 2026-Q4, 2026-01-05..2026-03-01</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>Closed entries</translation>
    </message>
    <message>
        <source>不含</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>也导出，注明注销日期</source>
        <translation>Included, with the day they were closed</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出居民名单</source>
        <translation>Export residents</translation>
    </message>
    <message>
        <source>谁、何时、为什么导出，都会留下记录。</source>
        <translation>Who exported what, when and why is recorded.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>如 报街道民政科 2026 年四季度核对</source>
        <translation>e.g. 2026 Q4 check by the subdistrict</translation>
    </message>
    <message>
        <source>全部居民，含迁出与死亡</source>
        <translation>All residents, with those who left or died</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>选择保存位置</source>
        <translation>Choose where to save</translation>
    </message>
    <message>
        <source>请写明用途，再导出</source>
        <translation>Enter the purpose before exporting</translation>
    </message>
    <message>
        <source>居民名单 {day}.xlsx</source>
        <translation>Residents {day}.xlsx</translation>
    </message>
    <message>
        <source>导出到哪里</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {count} 人：{file}</source>
        <translation>Exported to {file} (residents: {count})</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>请至少选一栏</source>
        <translation>Choose at least one column</translation>
    </message>
</context>
<context>
    <name>ExportTrailDialog</name>
    <message>
        <source>导出操作记录</source>
        <translation>Export the audit trail</translation>
    </message>
    <message>
        <source>谁、何时、为什么导出，都会留下记录。</source>
        <translation>Who exports, when and why is on record.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>如 街道纪检核查</source>
        <translation>e.g. inspection by the street office</translation>
    </message>
    <message>
        <source>导出列表里的 {count} 行，号码遮住。</source>
        <translation>The {count} lines of the list are exported, with numbers masked.</translation>
    </message>
    <message>
        <source>选择保存位置</source>
        <translation>Choose where to save</translation>
    </message>
    <message>
        <source>请写明用途，再导出。</source>
        <translation>Say what for, then export.</translation>
    </message>
    <message>
        <source>操作记录 {day}</source>
        <translation>Audit trail {day}</translation>
    </message>
    <message>
        <source>导出到哪里</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {count} 行：{file}</source>
        <translation>{count} lines exported: {file}</translation>
    </message>
</context>
<context>
    <name>ExportVouchersDialog</name>
    <message>
        <source>导出凭证</source>
        <translation>Export vouchers</translation>
    </message>
    <message>
        <source>表里有收款人、经手人的姓名；谁、何时、为什么导出，都会留下记录。</source>
        <translation>It holds names of payees and handlers; who exported it, when and why is put on record.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>如 报街道年终核对</source>
        <translation>e.g. yearly check by the street office</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>选择保存位置</source>
        <translation>Choose where to save</translation>
    </message>
    <message>
        <source>请写明用途，再导出。</source>
        <translation>Say what it is for, then export.</translation>
    </message>
    <message>
        <source>凭证 {period}.xlsx</source>
        <translation>Vouchers {period}.xlsx</translation>
    </message>
    <message>
        <source>导出到哪里</source>
        <translation>Where to export to</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {count} 张凭证，待处理 {pending} 件：{file}</source>
        <translation>{count} vouchers exported, {pending} things to look at: {file}</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>按号码改</source>
        <translation>As the number says</translation>
    </message>
    <message>
        <source>写原因</source>
        <translation>Say why</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>设为户主</source>
        <translation>Make head</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>是两个人</source>
        <translation>Two people</translation>
    </message>
    <message>
        <source>编入户</source>
        <translation>Put in a household</translation>
    </message>
    <message>
        <source>有人照料</source>
        <translation>Is looked after</translation>
    </message>
    <message>
        <source>填监护人</source>
        <translation>Name the guardian</translation>
    </message>
    <message>
        <source>改日期</source>
        <translation>Change the date</translation>
    </message>
    <message>
        <source>已去世</source>
        <translation>Has died</translation>
    </message>
    <message>
        <source>年龄没错</source>
        <translation>Age is right</translation>
    </message>
    <message>
        <source>打开台账</source>
        <translation>Open the ledger</translation>
    </message>
    <message>
        <source>改户籍地址</source>
        <translation>Change registered address</translation>
    </message>
    <message>
        <source>户址改到现住处</source>
        <translation>Move household to where they live</translation>
    </message>
    <message>
        <source>改住址</source>
        <translation>Change address</translation>
    </message>
    <message>
        <source>登记新期限</source>
        <translation>Enter new validity</translation>
    </message>
</context>
<context>
    <name>ForecastChart</name>
    <message>
        <source>有的钱 {amount}</source>
        <translation>Available {amount}</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日用完</source>
        <translation>Ends on {month}-{day}</translation>
    </message>
    <message>
        <source>缺 {amount}</source>
        <translation>{amount} missing</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <source>钱用到哪一天</source>
        <translation>When the money ends</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打印情况说明</source>
        <translation>Print the page</translation>
    </message>
    <message>
        <source>有的钱</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>全年预计</source>
        <translation>Expected this year</translation>
    </message>
    <message>
        <source>照此用到</source>
        <translation>Will last until</translation>
    </message>
    <message>
        <source>给街道的情况说明</source>
        <translation>The page for the street office</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。</source>
        <translation>&quot;{file}&quot; cannot be written; choose another folder, or close the program that has it open.</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>{year} 年经费缺口情况说明</source>
        <translation>Missing money of {year}</translation>
    </message>
    <message>
        <source>{months} 个月已支出 {spent}</source>
        <translation>{spent} spent in {months} months</translation>
    </message>
    <message>
        <source>预借 {amount}</source>
        <translation>{amount} lent</translation>
    </message>
    <message>
        <source>够到年底</source>
        <translation>Year end</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{month}-{day}</translation>
    </message>
    <message>
        <source>本年到账 {amount}</source>
        <translation>Came in {amount}</translation>
    </message>
    <message>
        <source>上年结余 {amount}</source>
        <translation>Brought forward {amount}</translation>
    </message>
    <message>
        <source>不含专项</source>
        <translation>Not earmarked</translation>
    </message>
    <message>
        <source>年底缺 {amount}</source>
        <translation>{amount} missing by December</translation>
    </message>
    <message>
        <source>年底约余 {amount}</source>
        <translation>About {amount} left in December</translation>
    </message>
    <message>
        <source>有了支出才算得出</source>
        <translation>Known once money is spent</translation>
    </message>
    <message>
        <source>{count} 件，{poor} 件没有随任务来钱</source>
        <translation>{count}, {poor} without money</translation>
    </message>
    <message>
        <source>垫了 {amount}</source>
        <translation>{amount} not covered</translation>
    </message>
    <message>
        <source>这一年台账 1503 里没有任务；记账时选上任务，这里就看得到花了多少。</source>
        <translation>Book 1503 has no tasks for this year; where vouchers name their task, what it cost is seen here.</translation>
    </message>
    <message>
        <source>怎么算的</source>
        <translation>How this comes about</translation>
    </message>
    <message>
        <source>全部经费和不含专项</source>
        <translation>All money, and without earmarked funds</translation>
    </message>
    <message>
        <source>各类支出</source>
        <translation>Spending by class</translation>
    </message>
    <message>
        <source>看台账</source>
        <translation>Open the book</translation>
    </message>
    <message>
        <source>部门下达的任务</source>
        <translation>Tasks from departments</translation>
    </message>
    <message>
        <source>这件任务的凭证</source>
        <translation>Vouchers of this task</translation>
    </message>
    <message>
        <source>写给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>要补充说的话，如哪几项开支比往年多、下半年还有什么任务</source>
        <translation>What is to be said besides, such as what cost more than in other years, or which tasks are to come</translation>
    </message>
    <message>
        <source>还没有收入</source>
        <translation>No income yet</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
</context>
<context>
    <name>FormHeadings</name>
    <message>
        <source>表头</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>填什么</source>
        <translation>Filled with</translation>
    </message>
    <message>
        <source>留空</source>
        <translation>Left empty</translation>
    </message>
    <message>
        <source>台账：{column}</source>
        <translation>Book: {column}</translation>
    </message>
    <message>
        <source>公式，不动</source>
        <translation>Formula, kept</translation>
    </message>
    <message>
        <source>已有字，不动</source>
        <translation>Has text, kept</translation>
    </message>
    <message>
        <source>自动填</source>
        <translation>Filled</translation>
    </message>
</context>
<context>
    <name>FormTwin</name>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>可能已登记：{who}</source>
        <translation>Perhaps registered already: {who}</translation>
    </message>
</context>
<context>
    <name>FormWhom</name>
    <message>
        <source>一个名单里的人</source>
        <translation>The people of a list</translation>
    </message>
    <message>
        <source>搜到的人</source>
        <translation>The people a search finds</translation>
    </message>
    <message>
        <source>一本台账里的人</source>
        <translation>The people in a book</translation>
    </message>
    <message>
        <source>填谁</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>姓名、拼音、3-2-501、号码后几位</source>
        <translation>Name, pinyin, 3-2-501, last digits</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>全部显示：部门要求填全</source>
        <translation>Whole, as asked for</translation>
    </message>
    <message>
        <source>打码：340102********0413</source>
        <translation>Masked: 340102********0413</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>如 报街道民政科</source>
        <translation>e.g. for the street&apos;s civil affairs</translation>
    </message>
    <message>
        <source>哪一期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>如 2026年11月；只报一次的可不写</source>
        <translation>e.g. 2026-11; empty if only once</translation>
    </message>
    <message>
        <source>报过的会先提醒</source>
        <translation>You are told first if it was handed in</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>请选</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>请选名单</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>请选台账</source>
        <translation>Choose a book</translation>
    </message>
    <message>
        <source>还没有选人：请选一个名单</source>
        <translation>Nobody chosen yet: choose a list</translation>
    </message>
    <message>
        <source>还没有选人：请写要找谁</source>
        <translation>Nobody chosen yet: write whom to find</translation>
    </message>
    <message>
        <source>还没有选人：请选一本台账</source>
        <translation>Nobody chosen yet: choose a book</translation>
    </message>
    <message>
        <source>还没有选人：先选从哪里取人</source>
        <translation>Nobody chosen yet: choose where to take people from</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>填部门表格</source>
        <translation>Department forms</translation>
    </message>
    <message>
        <source>选空表…</source>
        <translation>Choose blank…</translation>
    </message>
    <message>
        <source>填过的表</source>
        <translation>Forms filled before</translation>
    </message>
    <message>
        <source>认得的栏自动填好，格式、公式和别的内容都不动；认不得的留空</source>
        <translation>Known columns are filled; looks, formulas and all else stay; unknown ones stay empty</translation>
    </message>
    <message>
        <source>记作已报</source>
        <translation>Record as handed in</translation>
    </message>
    <message>
        <source>填到文件…</source>
        <translation>Fill to file…</translation>
    </message>
    <message>
        <source>请写明用途，再填</source>
        <translation>Please write the purpose first</translation>
    </message>
    <message>
        <source>再按一次“填到文件”就再填一份。</source>
        <translation>Press &quot;Fill to file&quot; once more to fill it again.</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>填到哪里</source>
        <translation>Fill to</translation>
    </message>
    <message>
        <source>不能盖掉空表；请换一个文件名</source>
        <translation>The blank form is not overwritten; choose another name</translation>
    </message>
    <message>
        <source>已停止，没有写文件</source>
        <translation>Stopped, no file was written</translation>
    </message>
    <message>
        <source>已记作已报：{form}</source>
        <translation>Recorded as handed in: {form}</translation>
    </message>
    <message>
        <source>选部门发来的空表</source>
        <translation>Choose the blank form</translation>
    </message>
    <message>
        <source>{form}：自动填 {filled} 栏，留空 {empty} 栏</source>
        <translation>{form}: {filled} columns filled, {empty} left empty</translation>
    </message>
    <message>
        <source>{period}：{day} 报 {count} 人</source>
        <translation>{period}: {count} people on {day}</translation>
    </message>
    <message>
        <source>报过 {count} 次</source>
        <translation>handed in {count}×</translation>
    </message>
    <message>
        <source>没有报过</source>
        <translation>Not handed in yet</translation>
    </message>
    <message>
        <source>已填 {count} 人：{file}</source>
        <translation>Filled for {count} people: {file}</translation>
    </message>
    <message>
        <source>已填 {count} 人，表里加了 {added} 行：{file}</source>
        <translation>Filled for {count} people, {added} lines added: {file}</translation>
    </message>
    <message>
        <source>先点“选空表”（Ctrl+O），选部门发来的 .xlsx</source>
        <translation>Click &quot;Choose blank&quot; (Ctrl+O) for the department&apos;s .xlsx</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>填 {count} 人到文件…</source>
        <translation>Fill {count} to file…</translation>
    </message>
</context>
<context>
    <name>FundForm</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>拨款单位</source>
        <translation>Who gives the money</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>开支范围</source>
        <translation>May pay</translation>
    </message>
    <message>
        <source>各类都可以</source>
        <translation>Any class</translation>
    </message>
    <message>
        <source>专款专用</source>
        <translation>Earmarked</translation>
    </message>
    <message>
        <source>只能开支</source>
        <translation>Pays only</translation>
    </message>
    <message>
        <source>到账记作</source>
        <translation>Arrives as</translation>
    </message>
    <message>
        <source>年底余额</source>
        <translation>Rest at year&apos;s end</translation>
    </message>
    <message>
        <source>结转下年</source>
        <translation>Kept for next year</translation>
    </message>
    <message>
        <source>上缴拨款单位</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>看不懂这个日期；请写成 2026-12-31 这样。</source>
        <translation>This is no date; please write it like 2026-12-31.</translation>
    </message>
    <message>
        <source>过了这天，不能再收支，只能上缴余额</source>
        <translation>After this day nothing comes in or goes out but what is handed back</translation>
    </message>
    <message>
        <source>这天以后已经记了 {count} 笔；那些不受影响，再记就不行了</source>
        <translation>{count} vouchers are dated after this day already; they stay, no more can be booked</translation>
    </message>
</context>
<context>
    <name>FundsPage</name>
    <message>
        <source>经费来源</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>新增经费</source>
        <translation>New fund</translation>
    </message>
    <message>
        <source>已保存“{fund}”</source>
        <translation>&quot;{fund}&quot; is saved</translation>
    </message>
    <message>
        <source>已放弃改动</source>
        <translation>Changes given up</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>“{fund}”已恢复随程序的样子</source>
        <translation>&quot;{fund}&quot; is again as it came with the program</translation>
    </message>
    <message>
        <source>看今年的凭证</source>
        <translation>Vouchers of this year</translation>
    </message>
    <message>
        <source>恢复随程序的样子</source>
        <translation>As it came with the program</translation>
    </message>
    <message>
        <source>放弃改动</source>
        <translation>Give up changes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>新增的经费</source>
        <translation>New fund</translation>
    </message>
    <message>
        <source>拨款单位</source>
        <translation>Who gives the money</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>年底</source>
        <translation>Year&apos;s end</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>专项</source>
        <translation>Earmarked</translation>
    </message>
    <message>
        <source>自建</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>结转</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>上缴</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>今年还没有收支</source>
        <translation>Nothing came in or went out this year</translation>
    </message>
    <message>
        <source>年初 {opening} + 收入 {income} − 支出 {expense}</source>
        <translation>January {opening} + income {income} − expense {expense}</translation>
    </message>
    <message>
        <source> {sign} 调剂 {amount}</source>
        <translation> {sign} moved {amount}</translation>
    </message>
    <message>
        <source> = 余额 {closing}</source>
        <translation> = balance {closing}</translation>
    </message>
    <message>
        <source>（其中预借未还 {amount}）</source>
        <translation> (of which {amount} is out as advances)</translation>
    </message>
    <message>
        <source>经费由主任或会计来设；这里只看。</source>
        <translation>Funds are set by the director or the accountant; here they can be looked at.</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <source>表单还没有保存：请先保存或放弃，再恢复</source>
        <translation>A form is not saved: save or discard it before restoring</translation>
    </message>
    <message>
        <source>{names}还有没保存的表单；请他们先登录保存，再恢复。</source>
        <translation>{names} still have forms that are not saved; let them sign in and save before restoring.</translation>
    </message>
    <message>
        <source>没有恢复</source>
        <translation>Not restored</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>{rule}清单第{items}项</source>
        <translation>{rule} list, no. {items}</translation>
    </message>
    <message>
        <source>依据 {basis}</source>
        <translation>Basis: {basis}</translation>
    </message>
    <message>
        <source>还没选，各样都印上</source>
        <translation>Not chosen: all are printed</translation>
    </message>
    <message>
        <source>是哪一样</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>去哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>带什么</source>
        <translation>Bring</translation>
    </message>
    <message>
        <source>多少钱</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>多久</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>使用指南</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>在指南里找</source>
        <translation>Find in the guide</translation>
    </message>
    <message>
        <source>各章</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有找到；换几个字试试</source>
        <translation>Nothing found; try other words</translation>
    </message>
    <message>
        <source>带我看看</source>
        <translation>Show me around</translation>
    </message>
</context>
<context>
    <name>HandImportDialog</name>
    <message>
        <source>补录许多份</source>
        <translation>Enter many letters</translation>
    </message>
    <message>
        <source>从 Excel 或 WPS 里连表头一起复制，粘贴到这里；或者选一个文件</source>
        <translation>Copy the table with its headings in Excel or WPS and paste it here; or choose a file</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>What was pasted</translation>
    </message>
    <message>
        <source>要有编号、开具日期、事项、申请人；有证件号码的，会对上居民</source>
        <translation>It needs number, date, matter and applicant; an identity number finds the resident</translation>
    </message>
    <message>
        <source>不能补录的行</source>
        <translation>Lines that are not entered</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>补录</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.ods *.csv *.et)</source>
        <translation>Tables (*.xlsx *.xls *.ods *.csv *.et)</translation>
    </message>
    <message>
        <source>选证明登记簿</source>
        <translation>Choose the book of letters</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>可以补录 {ready} 份；{problems} 行有问题，不补录；{known} 份已经有了</source>
        <translation>{ready} can be entered; {problems} lines have a problem and are not; {known} are there already</translation>
    </message>
    <message>
        <source>补录 {count} 份</source>
        <translation>Enter {count}</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What it says</translation>
    </message>
</context>
<context>
    <name>HandLetterDialog</name>
    <message>
        <source>更正补录的证明</source>
        <translation>Correct a letter by hand</translation>
    </message>
    <message>
        <source>补录手工开的证明</source>
        <translation>Enter a letter by hand</translation>
    </message>
    <message>
        <source>照纸上的写</source>
        <translation>As on the paper</translation>
    </message>
    <message>
        <source>保存，再录一份</source>
        <translation>Save, and one more</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>HandPage</name>
    <message>
        <source>手工补录</source>
        <translation>Letters by hand</translation>
    </message>
    <message>
        <source>导入、粘贴…</source>
        <translation>Import, paste…</translation>
    </message>
    <message>
        <source>补录一份</source>
        <translation>Enter a letter</translation>
    </message>
    <message>
        <source>编号、姓名、事项、单位</source>
        <translation>Number, name, matter, body</translation>
    </message>
    <message>
        <source>共 {count} 份</source>
        <translation>{count} in all</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>还没有补录过</source>
        <translation>None entered yet</translation>
    </message>
    <message>
        <source>以前手工开的证明，补录以后查得到，编号也不会再用</source>
        <translation>Letters written by hand are found once they are entered, and their numbers are not used again</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>开具日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>致送单位</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>编号不合格式</source>
        <translation>Number fits no pattern</translation>
    </message>
    <message>
        <source>已补录 {number}</source>
        <translation>{number} is entered</translation>
    </message>
    <message>
        <source>已补录 {count} 份</source>
        <translation>{count} letters are entered</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>登记领取 {number}</source>
        <translation>Hand over {number}</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>居民户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>社会保障卡</source>
        <translation>Social security card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>港澳台居民居住证</source>
        <translation>Residence permit for Hong Kong, Macao and Taiwan residents</translation>
    </message>
    <message>
        <source>委托书和代办人身份证</source>
        <translation>Letter of authority and the agent&apos;s identity card</translation>
    </message>
    <message>
        <source>谁来领</source>
        <translation>Fetched by</translation>
    </message>
    <message>
        <source>代领</source>
        <translation>Who they are</translation>
    </message>
    <message>
        <source>是申请人的什么人，或为什么代领，如 女儿</source>
        <translation>Who they are to the applicant, or why, such as daughter</translation>
    </message>
    <message>
        <source>看过的证件</source>
        <translation>Paper seen</translation>
    </message>
    <message>
        <source>号码后四位</source>
        <translation>Last four signs</translation>
    </message>
    <message>
        <source>如 002X</source>
        <translation>such as 002X</translation>
    </message>
    <message>
        <source>只记后四位，不记全号</source>
        <translation>Only the last four are kept, never the whole number</translation>
    </message>
    <message>
        <source>领走几份</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>盖了章的共 {count} 份</source>
        <translation>{count} were sealed</translation>
    </message>
    <message>
        <source>哪天</source>
        <translation>On</translation>
    </message>
    <message>
        <source>登记领取</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>{paper}（尾号{last}）</source>
        <translation>{paper} (ending {last})</translation>
    </message>
</context>
<context>
    <name>HandoverPackDialog</name>
    <message>
        <source>接收人</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>可以空着，打印出来再写。没有密码，也没有居民的证件号码和电话</source>
        <translation>May stay empty and be written on paper. Holds no passwords and no ID or phone numbers of residents</translation>
    </message>
    <message>
        <source>工作交接材料</source>
        <translation>Handover pack</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>作为名单打开</source>
        <translation>Open as a list</translation>
    </message>
    <message>
        <source>要核对的事</source>
        <translation>What is to be checked</translation>
    </message>
    <message>
        <source>都核对过了</source>
        <translation>All checked</translation>
    </message>
    <message>
        <source>名册里没有查出互相矛盾的地方</source>
        <translation>Nothing in the registry contradicts itself</translation>
    </message>
    <message>
        <source>{title}：都核对过了</source>
        <translation>{title}: all checked</translation>
    </message>
    <message>
        <source>资料体检</source>
        <translation>Registry check-up</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>返回体检</source>
        <translation>Back to the check-up</translation>
    </message>
    <message>
        <source>返回名单</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>先列 {count} 处，处理好的会让位给后面的</source>
        <translation>The first {count}; the next come up as these are settled</translation>
    </message>
    <message>
        <source>{name}：{fix}</source>
        <translation>{name}: {fix}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>户还在 {place}，人住在 {address}</source>
        <translation>The household is kept at {place}, the people live at {address}</translation>
    </message>
    <message>
        <source>户籍地址写着 {place}，人住在 {address}</source>
        <translation>Registered at {place}, lives at {address}</translation>
    </message>
    <message>
        <source>原住 {place}，已不在，台账还没有销账</source>
        <translation>Lived at {place} and is gone; the ledger entry is still open</translation>
    </message>
    <message>
        <source>别处</source>
        <translation>elsewhere</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>aged {age}</translation>
    </message>
</context>
<context>
    <name>HouseholdSheetDialog</name>
    <message>
        <source>证件号码和电话写全</source>
        <translation>Identity numbers and phones in full</translation>
    </message>
    <message>
        <source>{name}一户的户情表</source>
        <translation>Household sheet of {name}</translation>
    </message>
    <message>
        <source>户情表</source>
        <translation>Household sheet</translation>
    </message>
</context>
<context>
    <name>ImportEnd</name>
    <message>
        <source>撤销这次导入</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>正在撤销…</source>
        <translation>Undoing…</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>ImportListDialog</name>
    <message>
        <source>导入清单：{file}</source>
        <translation>Import a list: {file}</translation>
    </message>
    <message>
        <source>先看认得对不对。存下以后不会自己生效，要在“改用另一套”里选它。</source>
        <translation>See whether it was understood rightly. Once stored it is not in force by itself: choose it under &quot;Choose another&quot;.</translation>
    </message>
    <message>
        <source>没写到的事项按</source>
        <translation>For what it does not name</translation>
    </message>
    <message>
        <source>清单里的行</source>
        <translation>Rows of the list</translation>
    </message>
    <message>
        <source>存下这份清单</source>
        <translation>Store this list</translation>
    </message>
    <message>
        <source>认出 {count} 项</source>
        <translation>{count} types recognised</translation>
    </message>
    <message>
        <source>认出 {count} 项，{left} 行没有用上，排在最前</source>
        <translation>{count} types recognised; {left} rows not used, shown first</translation>
    </message>
    <message>
        <source>{sheet} 第 {row} 行：{why}</source>
        <translation>{sheet}, row {row}: {why}</translation>
    </message>
    <message>
        <source>没有用上</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>{sheet} 第 {row} 行：{item}，{state}</source>
        <translation>{sheet}, row {row}: {item}, {state}</translation>
    </message>
    <message>
        <source>按意思对上</source>
        <translation>By its meaning</translation>
    </message>
    <message>
        <source>仅限公证</source>
        <translation>For notaries only</translation>
    </message>
</context>
<context>
    <name>ImportLists</name>
    <message>
        <source>导入后会怎样</source>
        <translation>What the import will do</translation>
    </message>
</context>
<context>
    <name>ImportSteps</name>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>问题清单另存为…</source>
        <translation>Save the list of problems as…</translation>
    </message>
    <message>
        <source>正在读“{file}”…</source>
        <translation>Reading &quot;{file}&quot;…</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>下一步：看结果</source>
        <translation>Next: the result</translation>
    </message>
    <message>
        <source>“{file}”认出 {known} 栏，还有 {unknown} 栏没认出；不选就不导入，选一次都记得。</source>
        <translation>Columns of &quot;{file}&quot; recognised: {known}, not recognised: {unknown}. Those are left out unless you choose, and what you choose is remembered.</translation>
    </message>
    <message>
        <source>“{file}”有 {guessed} 栏是按内容猜的，请看一眼；改一次，以后都记得。</source>
        <translation>Columns of &quot;{file}&quot; guessed from what is in them: {guessed}. Please have a look; a correction is remembered.</translation>
    </message>
    <message>
        <source>“{file}”的表头都认出来了，不对的可以改；改一次，以后都记得。</source>
        <translation>All headings of &quot;{file}&quot; were recognised. Correct what is wrong; it is remembered.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>“{file}”共 {rows} 行，还没有写入。看过以后按“导入”；导入以后也能整批撤销。</source>
        <translation>&quot;{file}&quot; has {rows} lines; nothing is written yet. Look, then press &quot;Import&quot;; the whole import can be undone later.</translation>
    </message>
    <message>
        <source>正在导入“{file}”…</source>
        <translation>Importing &quot;{file}&quot;…</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>“{file}”共 {rows} 行，每一行都有着落：</source>
        <translation>&quot;{file}&quot; has {rows} lines, each accounted for:</translation>
    </message>
    <message>
        <source>已撤销这次导入，资料都恢复到导入之前；改过的表头仍然记得。</source>
        <translation>This import was undone; everything is as it was before. Corrected headings stay remembered.</translation>
    </message>
    <message>
        <source>1 认表头</source>
        <translation>1 Headings</translation>
    </message>
    <message>
        <source>2 看结果</source>
        <translation>2 Result</translation>
    </message>
    <message>
        <source>3 导入</source>
        <translation>3 Import</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>请稍候</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>没有导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>导入已停止，没有改动任何资料。</source>
        <translation>The import was stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>{file}-问题清单.xlsx</source>
        <translation>{file}-problems.xlsx</translation>
    </message>
    <message>
        <source>问题清单存到哪里</source>
        <translation>Where to save the list of problems</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>问题清单已存到 {file}</source>
        <translation>The list of problems was saved to {file}</translation>
    </message>
    <message>
        <source>正在备份，导入前的样子会留一份…</source>
        <translation>Backing up, so that the state before the import is kept…</translation>
    </message>
    <message>
        <source>正在备份，导入前的样子会留一份… {percent}%</source>
        <translation>Backing up, so that the state before the import is kept… {percent}%</translation>
    </message>
    <message>
        <source>已经备份：导入前的样子留了一份</source>
        <translation>Backed up: the state before the import is kept</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>没有居民</source>
        <translation>No people</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>“{file}”里没有找到姓名；请指出哪一栏是姓名。</source>
        <translation>No names were found in &quot;{file}&quot;; please say which column holds them.</translation>
    </message>
    <message>
        <source>正在和已登记的居民核对…</source>
        <translation>Comparing with the registry…</translation>
    </message>
    <message>
        <source>没有导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>继续导入</source>
        <translation>Go on importing</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>导入记录</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>还没有导入过名册</source>
        <translation>No roster was imported yet</translation>
    </message>
    <message>
        <source>在居民名单上按“导入”，选一个 Excel 名册</source>
        <translation>Press &quot;Import&quot; above the list of residents and choose an Excel roster</translation>
    </message>
    <message>
        <source>查看新增的人</source>
        <translation>See the new people</translation>
    </message>
    <message>
        <source>名册里没有的人</source>
        <translation>Not in the file</translation>
    </message>
    <message>
        <source>未导入的行另存为…</source>
        <translation>Save lines not imported as…</translation>
    </message>
    <message>
        <source>撤销这次导入</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>未变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>未导入</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>没有的人</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Into</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>随“{file}”新增的人</source>
        <translation>New with &quot;{file}&quot;</translation>
    </message>
    <message>
        <source>已撤销导入“{file}”，资料都恢复到导入之前</source>
        <translation>The import of &quot;{file}&quot; was undone; everything is as it was before</translation>
    </message>
    <message>
        <source>{file}-问题清单.xlsx</source>
        <translation>{file}-problems.xlsx</translation>
    </message>
    <message>
        <source>问题清单存到哪里</source>
        <translation>Where to save the list of problems</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>问题清单已存到 {file}</source>
        <translation>The list of problems was saved to {file}</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>到期清理</source>
        <translation>Clean-up</translation>
    </message>
    <message>
        <source>清理…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>没有到期要清理的</source>
        <translation>Nothing is past keeping</translation>
    </message>
    <message>
        <source>已注销的条目过了那本台账的保存年限，会列在这里</source>
        <translation>Closed entries are listed here once the years of their book are over</translation>
    </message>
    <message>
        <source>已注销满保存年限的条目列在这里；年限写在各本台账里。</source>
        <translation>Closed entries are listed here once they have been kept for as many years as their book says.</translation>
    </message>
    <message>
        <source>{count} 条到期</source>
        <translation>{count} due</translation>
    </message>
    <message>
        <source>{book} 第 {serial} 条&#x3000;{who}&#x3000;{day} 注销：{reason}，保存 {years} 年</source>
        <translation>{book} no. {serial}  {who}  closed {day}: {reason}, kept {years} y.</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>按栏数自动</source>
        <translation>By the number of columns</translation>
    </message>
    <message>
        <source>竖</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>横</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>不印的栏</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>签字处</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>一行一个，如 制表人：</source>
        <translation>One a line, such as: Made by</translation>
    </message>
    <message>
        <source>末页</source>
        <translation>The last page</translation>
    </message>
    <message>
        <source>每一页</source>
        <translation>Each page</translation>
    </message>
    <message>
        <source>签在</source>
        <translation>Signed on</translation>
    </message>
</context>
<context>
    <name>LedgersPage</name>
    <message>
        <source>返回台账</source>
        <translation>Back to ledgers</translation>
    </message>
</context>
<context>
    <name>LedgersTab</name>
    <message>
        <source>选择以前的台账</source>
        <translation>Choose the earlier book</translation>
    </message>
    <message>
        <source>表格文件 (*.xlsx *.xls *.ods *.csv)</source>
        <translation>Spreadsheets (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>{name}已在这本台账里</source>
        <translation>{name} is already in this book</translation>
    </message>
    <message>
        <source>已停用《{book}》，里面的条目还在</source>
        <translation>&quot;{book}&quot; disabled; its entries are kept</translation>
    </message>
    <message>
        <source>已启用《{book}》</source>
        <translation>&quot;{book}&quot; enabled</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>LetterPart</name>
    <message>
        <source>凭什么开</source>
        <translation>What it rests on</translation>
    </message>
    <message>
        <source>不能写</source>
        <translation>Must not say</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>致送单位</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>如 办理入学，写成“仅用于办理入学”</source>
        <translation>e.g. 办理入学, printed as &quot;仅用于办理入学&quot;</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>请先选申请人。</source>
        <translation>Choose the applicant first.</translation>
    </message>
    <message>
        <source>这一项要填上才能开。</source>
        <translation>Fill this in before issuing.</translation>
    </message>
    <message>
        <source>看不懂这个月份，请写成 2019-03</source>
        <translation>This is not a month; write it like 2019-03</translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 2026-03-05</source>
        <translation>This is not a date; write it like 2026-03-05</translation>
    </message>
    <message>
        <source>居民登记</source>
        <translation>resident record</translation>
    </message>
    <message>
        <source>佐证一样</source>
        <translation>one piece of evidence</translation>
    </message>
    <message>
        <source>致送单位在本市以外，是它要求出具的</source>
        <translation>The body addressed is outside the city and asks for it</translation>
    </message>
    <message>
        <source>市外单位</source>
        <translation>Outside the city</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>请从居民里选；不在名册的，请先登记为居民。</source>
        <translation>Choose from the residents; register first whoever is not among them.</translation>
    </message>
    <message>
        <source>居民登记的“{word}”</source>
        <translation>&quot;{word}&quot; in the registry</translation>
    </message>
</context>
<context>
    <name>LifeButton</name>
    <message>
        <source>变动…</source>
        <translation>Events…</translation>
    </message>
    <message>
        <source>迁入、迁出、出生、死亡、结婚、分户、换户主、换住处  F4</source>
        <translation>Move in or out, birth, death, marriage, split, new head, move house  F4</translation>
    </message>
</context>
<context>
    <name>LifeDialog</name>
    <message>
        <source>如 3-2-501</source>
        <translation>such as 3-2-501</translation>
    </message>
    <message>
        <source>住到哪里</source>
        <translation>New home</translation>
    </message>
    <message>
        <source>人户情况</source>
        <translation>Register status</translation>
    </message>
    <message>
        <source>之后这一户没有人了。</source>
        <translation>Nobody is left in this household then.</translation>
    </message>
    <message>
        <source>之后这一户：{people}。</source>
        <translation>The household then: {people}.</translation>
    </message>
    <message>
        <source>{name}({relation})</source>
        <translation>{name} ({relation})</translation>
    </message>
    <message>
        <source>日期读不懂，请写成 1963-06-07 这样</source>
        <translation>This date is not understood; please write it like 1963-06-07</translation>
    </message>
</context>
<context>
    <name>LifeList</name>
    <message>
        <source>开具</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>代替</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>作废的</source>
        <translation>which is void:</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>copies: {count}</translation>
    </message>
    <message>
        <source>领取</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>重开的</source>
        <translation>the new</translation>
    </message>
    <message>
        <source>原件 {count} 张</source>
        <translation>Originals: {count}</translation>
    </message>
    <message>
        <source>副本 {count} 张</source>
        <translation>copies: {count}</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>问什么</source>
        <translation>What to ask</translation>
    </message>
    <message>
        <source>怎么问</source>
        <translation>How to ask</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>去掉这个条件（Ctrl+Del）</source>
        <translation>Remove this condition (Ctrl+Del)</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>LinesReview</name>
    <message>
        <source>不记账 {count}</source>
        <translation>Not booked {count}</translation>
    </message>
    <message>
        <source>要核对 {count}</source>
        <translation>To check {count}</translation>
    </message>
    <message>
        <source>记账 {count}</source>
        <translation>Booked {count}</translation>
    </message>
    <message>
        <source>收入 {income}&#x3000;支出 {expense}</source>
        <translation>Income {income}, expense {expense}</translation>
    </message>
    <message>
        <source>这些行不会记账；可以把问题清单另存下来，改好后再导入，记过的不会重记。</source>
        <translation>These lines are not booked; save the list of problems, put it right and import again. What is booked is not booked twice.</translation>
    </message>
    <message>
        <source>这些行照常记账，问题清单里也有，之后逐个核对。</source>
        <translation>These lines are booked all the same; they are on the list of problems too, to be checked one by one.</translation>
    </message>
    <message>
        <source>表格的行</source>
        <translation>Line of the table</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Vouchers</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>{sheet} 第{row}行</source>
        <translation>{sheet} line {row}</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>全部经费</source>
        <translation>All money</translation>
    </message>
    <message>
        <source>不含专项</source>
        <translation>Not earmarked</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Which money</translation>
    </message>
    <message>
        <source>有的钱</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>已支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>全年预计</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>用到</source>
        <translation>Lasts until</translation>
    </message>
    <message>
        <source>年底缺</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>ListLine</name>
    <message>
        <source>全年</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>看全年的凭证；再按一次回到这个月</source>
        <translation>See the vouchers of the whole year; press again to return to this month</translation>
    </message>
    <message>
        <source>只看缺票据的支出；再按一次看全部</source>
        <translation>See only payments that lack a receipt; press again to see all</translation>
    </message>
    <message>
        <source>看全部凭证</source>
        <translation>See all vouchers</translation>
    </message>
    <message>
        <source>摘要、对方、编号、金额</source>
        <translation>Text, payee, number, amount</translation>
    </message>
    <message>
        <source>只看“{only}”</source>
        <translation>Only &quot;{only}&quot;</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>{count} vouchers</translation>
    </message>
    <message>
        <source>缺票据 {count}</source>
        <translation>No receipt: {count}</translation>
    </message>
</context>
<context>
    <name>LockBox</name>
    <message>
        <source>自动锁屏</source>
        <translation>Lock by itself</translation>
    </message>
    <message>
        <source>没有人按键或点鼠标满这么久就锁上；每台电脑都一样</source>
        <translation>Locks once nobody pressed a key or clicked for so long; the same on every PC</translation>
    </message>
    <message>
        <source>{minutes} 分钟</source>
        <translation>{minutes} minutes</translation>
    </message>
    <message>
        <source>不自动锁</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>不再自动锁屏；离开时请按 Ctrl+L</source>
        <translation>No longer locks by itself; press Ctrl+L when you leave</translation>
    </message>
    <message>
        <source>{minutes} 分钟没有人用就锁上</source>
        <translation>Locks after {minutes} idle minutes</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>已锁上</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>{name}，输入密码继续。</source>
        <translation>{name}, enter your password to continue.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff member</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>换人登录…</source>
        <translation>Change person…</translation>
    </message>
    <message>
        <source>{name}有还没保存的内容：会留着，等{name}再登录时接着做，别人看不到；也可以现在请{name}先解锁保存。</source>
        <translation>{name} has something that is not saved: it is kept until {name} signs in again, and nobody else sees it. Or ask {name} to unlock and save now.</translation>
    </message>
    <message>
        <source>用自己的密码登录；{name}的窗口随后关上。</source>
        <translation>Sign in with your own password; the window of {name} closes then.</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Change person</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>还是{name}解锁</source>
        <translation>{name} unlocks after all</translation>
    </message>
    <message>
        <source>还没有别的人能登录；请主任在“人员”里添加。</source>
        <translation>Nobody else can sign in yet; the director can add staff under &quot;Staff&quot;.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>居民</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>经费</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>表单还没有保存：请先保存或放弃，再关闭；不要了就再关一次</source>
        <translation>A form is not saved: save or discard it before closing; close again to let it go</translation>
    </message>
    <message>
        <source>{names}有还没保存的内容：请他换人登录回来保存；不要了就再关一次</source>
        <translation>{names} left something that is not saved: let them sign in by &quot;Change person&quot; and save; to drop it, close once more</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>批量登记到《{book}》</source>
        <translation>Enter many into &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>找人：姓名、拼音、3-2-501</source>
        <translation>Find: name, pinyin, 3-2-501</translation>
    </message>
    <message>
        <source>或选一个名单、一栋楼</source>
        <translation>or choose a list or a building</translation>
    </message>
    <message>
        <source>名单或楼栋</source>
        <translation>List or building</translation>
    </message>
    <message>
        <source>要登记的人</source>
        <translation>Who will be entered</translation>
    </message>
    <message>
        <source>先找到要登记的人</source>
        <translation>First find whom to enter</translation>
    </message>
    <message>
        <source>每个人都填成这样；不同的以后逐条改。</source>
        <translation>Filled like this for everybody; change what differs later, one by one.</translation>
    </message>
    <message>
        <source>没有找到人</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>换个写法，或选一个名单</source>
        <translation>Try other words, or choose a list</translation>
    </message>
    <message>
        <source>找到 {found} 人，登记 {chosen} 人，{left} 人不登记。</source>
        <translation>{found} found; {chosen} will be entered, {left} will not.</translation>
    </message>
    <message>
        <source>登记 {count} 人</source>
        <translation>Enter {count}</translation>
    </message>
    <message>
        <source>空格键：这个人登记、不登记。</source>
        <translation>Space: enter this person, or not.</translation>
    </message>
    <message>
        <source>不登记</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>不能加入</source>
        <translation>Cannot be added</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>MarryDialog</name>
    <message>
        <source>结婚入户</source>
        <translation>Marry into the household</translation>
    </message>
    <message>
        <source>对方到这一户来；到对方那一户去的，请在对方的卡片上办。</source>
        <translation>The partner comes to this household; for the other way round use the partner&apos;s card.</translation>
    </message>
    <message>
        <source>和谁结婚</source>
        <translation>Marries whom</translation>
    </message>
    <message>
        <source>谁入户</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>入户日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>原户的新户主</source>
        <translation>New head of the old household</translation>
    </message>
    <message>
        <source>办理入户</source>
        <translation>Record it</translation>
    </message>
</context>
<context>
    <name>MaskedField</name>
    <message>
        <source>显示号码（F4），会留下查看记录</source>
        <translation>Show the number (F4); this is recorded</translation>
    </message>
</context>
<context>
    <name>MatterCard</name>
    <message>
        <source>看居民登记</source>
        <translation>Open resident</translation>
    </message>
    <message>
        <source>开不了，改打告知单</source>
        <translation>Refuse instead</translation>
    </message>
    <message>
        <source>回到开具</source>
        <translation>Back to issuing</translation>
    </message>
    <message>
        <source>开具，存 PDF…</source>
        <translation>Issue as PDF…</translation>
    </message>
    <message>
        <source>还差：{named}</source>
        <translation>Missing: {named}</translation>
    </message>
    <message>
        <source>还差 {count} 样：{named}…</source>
        <translation>{count} missing: {named}…</translation>
    </message>
    <message>
        <source>齐了，可以开具</source>
        <translation>Complete, ready to issue</translation>
    </message>
    <message>
        <source>可以打印了</source>
        <translation>Ready to print</translation>
    </message>
    <message>
        <source>开具并打印</source>
        <translation>Issue and print</translation>
    </message>
    <message>
        <source>打印告知单</source>
        <translation>Print refusal</translation>
    </message>
    <message>
        <source>只开具</source>
        <translation>Issue only</translation>
    </message>
    <message>
        <source>只登记</source>
        <translation>Record only</translation>
    </message>
    <message>
        <source>登记为居民</source>
        <translation>Register as a resident</translation>
    </message>
    <message>
        <source>存样稿</source>
        <translation>Keep as draft</translation>
    </message>
    <message>
        <source>齐了，可以送主任签批</source>
        <translation>Complete; can go to the director</translation>
    </message>
    <message>
        <source>送主任签批</source>
        <translation>Leave to the director</translation>
    </message>
    <message>
        <source>登记，存 PDF…</source>
        <translation>Record as PDF…</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>是不是同一个人？</source>
        <translation>Is this one person?</translation>
    </message>
    <message>
        <source>新户主</source>
        <translation>New head</translation>
    </message>
    <message>
        <source>请先选好由谁当户主，再合并</source>
        <translation>Choose who heads the household first, then merge</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已记下：{one}和{other}不是同一个人，不再提示</source>
        <translation>Noted: {one} and {other} are two people, and will not be listed again</translation>
    </message>
    <message>
        <source>已收回：{one}和{other}可能是同一个人</source>
        <translation>Taken back: {one} and {other} may be one person</translation>
    </message>
    <message>
        <source>←→ 选哪一边，↑↓ 换行；没有选上的号码和姓名以后也能找到这个人</source>
        <translation>←→ choose a side, ↑↓ go on; numbers and names that are not chosen still find the person</translation>
    </message>
    <message>
        <source>保留哪条</source>
        <translation>Record to keep</translation>
    </message>
    <message>
        <source>相同的 {count} 项</source>
        <translation>{count} facts that agree</translation>
    </message>
    <message>
        <source>收回“不是同一个人”</source>
        <translation>Take back &quot;two people&quot;</translation>
    </message>
    <message>
        <source>不是同一个人</source>
        <translation>Two people</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>显示号码（F4），会留下查看记录</source>
        <translation>Show the numbers (F4); it is put on record</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>合并后只有一个{name}：{counts}</source>
        <translation>After the merge there is one {name}: {counts}</translation>
    </message>
    <message>
        <source>两个有效的证件号码，或没有共同之处：请对照证件，多半是两个人</source>
        <translation>Two valid ID numbers, or nothing in common: check the papers, these are probably two people</translation>
    </message>
    <message>
        <source>{books}里两条都在，合并后请销去一条</source>
        <translation>Both stand in {books}; close one entry after the merge</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>名册里没有的人</source>
        <translation>Not in the file</translation>
    </message>
    <message>
        <source>居民里有、名册里没有。真的搬走了的，选上（空格键），写好日期，一次设为迁出。</source>
        <translation>In the registry but not in the file. Choose those who have really left (Space), give the date, and set them moved out at once.</translation>
    </message>
    <message>
        <source>登记的人名册里都有，或已经迁出</source>
        <translation>Everybody in the registry is in the file or has left</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>迁出日期</source>
        <translation>Moved out on</translation>
    </message>
    <message>
        <source>在名单里看、导出</source>
        <translation>See in the list, export</translation>
    </message>
    <message>
        <source>设为迁出</source>
        <translation>Set moved out</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>与户主</source>
        <translation>To the head</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>迁出</source>
        <translation>Moves out</translation>
    </message>
    <message>
        <source>不动</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>{count} 人，选了 {chosen} 人</source>
        <translation>{count} people, {chosen} chosen</translation>
    </message>
    <message>
        <source>已把 {count} 人设为迁出</source>
        <translation>{count} people were set moved out</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>正在设为迁出…</source>
        <translation>Setting moved out…</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>换住处</source>
        <translation>Move house</translation>
    </message>
    <message>
        <source>谁搬</source>
        <translation>Who moves</translation>
    </message>
    <message>
        <source>搬家日期</source>
        <translation>Date of move</translation>
    </message>
    <message>
        <source>{people}住到{address}。</source>
        <translation>{people}: now at {address}.</translation>
    </message>
    <message>
        <source>{people}不动。</source>
        <translation> {people}: stays.</translation>
    </message>
</context>
<context>
    <name>MoveInDialog</name>
    <message>
        <source>迁入</source>
        <translation>Move in</translation>
    </message>
    <message>
        <source>谁迁入</source>
        <translation>Who moves in</translation>
    </message>
    <message>
        <source>另立一户</source>
        <translation>A household of their own</translation>
    </message>
    <message>
        <source>加入{name}这一户</source>
        <translation>The household of {name}</translation>
    </message>
    <message>
        <source>到哪一户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>新户编号</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>may stay empty</translation>
    </message>
    <message>
        <source>迁入日期</source>
        <translation>Date of moving in</translation>
    </message>
    <message>
        <source>办理迁入</source>
        <translation>Move in</translation>
    </message>
    <message>
        <source>新立一户：{people}。</source>
        <translation>A new household: {people}.</translation>
    </message>
</context>
<context>
    <name>MoveOutDialog</name>
    <message>
        <source>迁出</source>
        <translation>Move out</translation>
    </message>
    <message>
        <source>谁迁出</source>
        <translation>Who moves out</translation>
    </message>
    <message>
        <source>迁到哪里</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>可不填，如 六安市</source>
        <translation>may stay empty, such as Lu&apos;an</translation>
    </message>
    <message>
        <source>迁出日期</source>
        <translation>Date of moving out</translation>
    </message>
    <message>
        <source>新户主</source>
        <translation>New head</translation>
    </message>
    <message>
        <source>办理迁出</source>
        <translation>Move out</translation>
    </message>
</context>
<context>
    <name>NamedLists</name>
    <message>
        <source>常用名单</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>已删除名单“{name}”</source>
        <translation>List &quot;{name}&quot; deleted</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>读不懂</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>新名单</source>
        <translation>New list</translation>
    </message>
    <message>
        <source>修改名单</source>
        <translation>Change list</translation>
    </message>
    <message>
        <source>删除名单</source>
        <translation>Delete list</translation>
    </message>
    <message>
        <source>已保存名单“{name}”</source>
        <translation>List &quot;{name}&quot; saved</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>新建台账</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>新的一类…</source>
        <translation>A new category…</translation>
    </message>
    <message>
        <source>不照抄，从头做</source>
        <translation>None, from scratch</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>新类别叫</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>四位数字，前两位是类别；51 到 99 留给本社区</source>
        <translation>Four digits, the first two the category; 51 to 99 are for the office</translation>
    </message>
    <message>
        <source>照抄</source>
        <translation>Copy of</translation>
    </message>
    <message>
        <source>登记到</source>
        <translation>About</translation>
    </message>
    <message>
        <source>去设栏目</source>
        <translation>On to its columns</translation>
    </message>
    <message>
        <source>台账要有名称；请填上。</source>
        <translation>The book needs a name; please enter one.</translation>
    </message>
    <message>
        <source>已有同名的台账；请换个名字。</source>
        <translation>There is a book of that name; please choose another.</translation>
    </message>
    <message>
        <source>新类别要有名称；请填上。</source>
        <translation>The new category needs a name; please enter one.</translation>
    </message>
    <message>
        <source>编号要四位数字，前两位是类别。</source>
        <translation>The code needs four digits, the first two of them the category.</translation>
    </message>
    <message>
        <source>这一类已有了；请换个编号。</source>
        <translation>There is such a category already; please choose another code.</translation>
    </message>
    <message>
        <source>这个编号已用了；请换一个。</source>
        <translation>This code is taken; please choose another.</translation>
    </message>
</context>
<context>
    <name>NewOfficeDialog</name>
    <message>
        <source>新建办公室</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>如 幸福里社区居民委员会</source>
        <translation>e.g. 幸福里社区居民委员会</translation>
    </message>
    <message>
        <source>印在证明信的抬头和落款上</source>
        <translation>Printed at the head and foot of each letter</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>主任姓名</source>
        <translation>Director&apos;s name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>至少 8 个字符，一句话也可以；数据用它加密</source>
        <translation>At least 8 characters, a sentence is fine; it encrypts the data</translation>
    </message>
    <message>
        <source>哪些证明可以开</source>
        <translation>Which letters may be written</translation>
    </message>
    <message>
        <source>惯常做法：居住证明可以开，亲属关系等六种凭材料开。国家清单较严：凭材料的只剩两种。拿不准就不动，以后主任可以改</source>
        <translation>The usual way: proof of residence is written, and six letters, such as proof of kinship, on documents. The national list is stricter: only two are written on documents. Leave it if unsure; the director may change it later</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>选择位置</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>请填写这一项。</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>社区办公室</source>
        <translation>Community office</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>至少 {least} 个字符，一句话也可以</source>
        <translation>At least {least} signs; a sentence will do</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>请填写这一项。</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样；请再输一次。</source>
        <translation>The two passwords differ; please type it once more.</translation>
    </message>
    <message>
        <source>两次一样</source>
        <translation>Both are the same</translation>
    </message>
    <message>
        <source>和上面的不一样</source>
        <translation>Differs from the one above</translation>
    </message>
    <message>
        <source>还差 {count} 个字符</source>
        <translation>{count} more signs are needed</translation>
    </message>
    <message>
        <source>可以用</source>
        <translation>This will do</translation>
    </message>
</context>
<context>
    <name>NotOfferedPart</name>
    <message>
        <source>依据 {basis}</source>
        <translation>Basis: {basis}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>收起</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>编号检查</source>
        <translation>Check of numbers</translation>
    </message>
    <message>
        <source>手工补录</source>
        <translation>Letters by hand</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>还没有编过号</source>
        <translation>No numbers yet</translation>
    </message>
    <message>
        <source>开具证明、打印告知单时自动编号</source>
        <translation>Letters and refusals are numbered as they are written</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>全部年份</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>编号检查表</source>
        <translation>Check of numbers</translation>
    </message>
    <message>
        <source>改格式…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>改{word}的编号格式</source>
        <translation>Change the numbers: {word}</translation>
    </message>
    <message>
        <source>只有主任能改</source>
        <translation>Only the director may change this</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>type</translation>
    </message>
    <message>
        <source>按事项分别编</source>
        <translation>per type</translation>
    </message>
    <message>
        <source>全社区统一编</source>
        <translation>one series</translation>
    </message>
    <message>
        <source>每年从 1 起</source>
        <translation>anew each year</translation>
    </message>
    <message>
        <source>不重新编</source>
        <translation>never anew</translation>
    </message>
    <message>
        <source>{count} 处要核对</source>
        <translation>{count} to be checked</translation>
    </message>
    <message>
        <source>没有缺号、重号</source>
        <translation>Nothing missing or repeated</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>首号—末号</source>
        <translation>First–last</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>重号</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>日期倒置</source>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>要核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>缺号：{ranges}。多半是手工开过还没有补录的，找到存根后补录。</source>
        <translation>Missing: {ranges}. Mostly these were written by hand and not entered yet; enter them from their stubs.</translation>
    </message>
    <message>
        <source>重号：{number}&#x3000;{uses}</source>
        <translation>Repeated: {number}  {uses}</translation>
    </message>
    <message>
        <source>日期倒置：{number}（{day}）的后一号 {later} 却是 {earlier} 的</source>
        <translation>Out of order: after {number} ({day}) comes {later}, which is of {earlier}</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>program</translation>
    </message>
    <message>
        <source>从下一份起，编号写成 {example}</source>
        <translation>From the next one on, numbers look like {example}</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>OpenStep</name>
    <message>
        <source>工作人员</source>
        <translation>Staff member</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>主任在备份那天用的密码</source>
        <translation>The director&apos;s password of the day of the backup</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>六组字母和数字；大小写、空格和横线不要紧</source>
        <translation>Six groups of letters and digits; case, blanks and dashes do not matter</translation>
    </message>
    <message>
        <source>恢复到</source>
        <translation>Restore to</translation>
    </message>
    <message>
        <source>一个还没有的文件夹，恢复好以后就在那里办公</source>
        <translation>A folder that is not there yet; once restored, that is where one works</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>请填写这一项。</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>选择位置</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>改用密码</source>
        <translation>Use the password</translation>
    </message>
    <message>
        <source>忘了密码，用恢复码</source>
        <translation>Forgot it? Use the recovery code</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>{name}是户主的</source>
        <translation>{name} is the head&apos;s</translation>
    </message>
</context>
<context>
    <name>OverlapPage</name>
    <message>
        <source>重复栏目</source>
        <translation>Repeated columns</translation>
    </message>
    <message>
        <source>{total} 栏里，{filled} 栏由居民档案和程序填写。</source>
        <translation>Of {total} columns, {filled} are filled by the registry and the program.</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>几本台账要</source>
        <translation>Books asking</translation>
    </message>
    <message>
        <source>自动填写</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>台账编号</source>
        <translation>Book codes</translation>
    </message>
    <message>
        <source>已登记的 {entries} 条里，{cells} 格由登记带出，不用再填。</source>
        <translation> Of {entries} entries, {cells} cells came from registers and were not typed.</translation>
    </message>
    <message>
        <source>几类要</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>哪些类</source>
        <translation>Which</translation>
    </message>
</context>
<context>
    <name>OwnPasswordDialog</name>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>原来的密码</source>
        <translation>Old password</translation>
    </message>
    <message>
        <source>请填写这一项。</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>密码已改，下次登录和解锁用新的</source>
        <translation>The password was changed; use the new one to sign in and to unlock</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>返回名单</source>
        <translation>Back to the list</translation>
    </message>
</context>
<context>
    <name>PaperCameDialog</name>
    <message>
        <source>票据补到：{number}</source>
        <translation>Receipts came: {number}</translation>
    </message>
    <message>
        <source>补到几张</source>
        <translation>How many sheets</translation>
    </message>
    <message>
        <source>只记张数；拍照或扫描的，请直接附上文件。</source>
        <translation>Only their number is kept; photos and scans are better attached.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Put on record</translation>
    </message>
    <message>
        <source>请写张数，如 2。</source>
        <translation>Write the number of sheets, such as 2.</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>打印的就是这一页</source>
        <translation>The page as it prints</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>存 PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>重印（副本）</source>
        <translation>Print copy</translation>
    </message>
    <message>
        <source>样稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>{number} 是手工开具的，这里没有纸面</source>
        <translation>{number} was written by hand; there is no page here</translation>
    </message>
    <message>
        <source>原件和存根在档案里；要改登记的内容，请到“更多”→“手工补录”</source>
        <translation>The original and its stub lie in the files; to change the entry, go to More → Letters by hand</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>作废并重开…</source>
        <translation>Void and replace…</translation>
    </message>
    <message>
        <source>打印原件</source>
        <translation>Print original</translation>
    </message>
    <message>
        <source>登记领取…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>样稿存 PDF…</source>
        <translation>Save draft as PDF…</translation>
    </message>
    <message>
        <source>打印样稿</source>
        <translation>Print draft</translation>
    </message>
    <message>
        <source>复函…</source>
        <translation>Reply…</translation>
    </message>
    <message>
        <source>给要求开证明的单位写一封信，说明依据</source>
        <translation>Write to the body that asked for it, with the rule</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>打印的就是这几页</source>
        <translation>These very pages will print</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Laying out…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。</source>
        <translation>&quot;{file}&quot; cannot be written; choose another folder or close the program that has it open.</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>打印纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>打印校准页</source>
        <translation>Print measuring page</translation>
    </message>
    <message>
        <source>证明事项</source>
        <translation>Types of letters</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>打印出来是这样</source>
        <translation>As it will print</translation>
    </message>
    <message>
        <source>版式在开具时定下，已开出的不变；移动和预印只在打印原件时起作用。</source>
        <translation>The layout is fixed when a letter is issued; moving and pre-printed paper act only when an original is printed.</translation>
    </message>
    <message>
        <source>全部证明</source>
        <translation>All letters</translation>
    </message>
    <message>
        <source>打印纸张已保存；以后开具、打印的照此办理。</source>
        <translation>Paper saved; it holds for what is issued and printed from now on.</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>印存根（对开总是有存根）</source>
        <translation>With stub (always side by side)</translation>
    </message>
    <message>
        <source>存根</source>
        <translation>Stub</translation>
    </message>
    <message>
        <source>纸上已印好抬头和框线，只打填的内容</source>
        <translation>Head and lines are on the paper already; print only what is filled in</translation>
    </message>
    <message>
        <source>预印纸</source>
        <translation>Pre-printed</translation>
    </message>
    <message>
        <source>毫米，如 1.5；负数往左</source>
        <translation>Millimetres such as 1.5; negative moves left</translation>
    </message>
    <message>
        <source>右移</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>毫米，如 1.5；负数往上。先打校准页，量了再填</source>
        <translation>Millimetres such as 1.5; negative moves up. Print the measuring page first</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>照全部证明的（{layout}）</source>
        <translation>As all letters ({layout})</translation>
    </message>
    <message>
        <source>校准页</source>
        <translation>Measuring page</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>粘贴到《{book}》</source>
        <translation>Paste into &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>What is pasted</translation>
    </message>
    <message>
        <source>共 {rows} 行：新增 {added}，更新 {updated}，没有变化 {unchanged}，不能加入 {bad}。</source>
        <translation>{rows} lines: {added} new, {updated} updated, {unchanged} unchanged, {bad} cannot be added.</translation>
    </message>
    <message>
        <source>标红的格子先在表格里改好，再粘贴一次。</source>
        <translation> Put the red cells right in the workbook and paste once more.</translation>
    </message>
    <message>
        <source>只加入没有问题的 {count} 行</source>
        <translation>Add only the {count} sound lines</translation>
    </message>
    <message>
        <source>加入 {count} 行</source>
        <translation>Add {count} lines</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>也可以按左下角，只加入没有问题的。</source>
        <translation> Or add only the sound lines: the button at the lower left.</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>{word}的编号格式</source>
        <translation>How numbers are written: {word}</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>流水号位数</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>不够的前面补 0</source>
        <translation>Filled with 0 in front</translation>
    </message>
    <message>
        <source>全社区统一编号</source>
        <translation>One series for the office</translation>
    </message>
    <message>
        <source>按事项分别编号</source>
        <translation>A series per type</translation>
    </message>
    <message>
        <source>编号范围</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>每年从 1 重新编</source>
        <translation>Begins at 1 each year</translation>
    </message>
    <message>
        <source>一直编下去</source>
        <translation>Goes on</translation>
    </message>
    <message>
        <source>新的一年</source>
        <translation>A new year</translation>
    </message>
    <message>
        <source>用默认格式</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>写出来是 {number}；以前的编号不变，也不会再用。</source>
        <translation>It looks like {number}; numbers of before stay, and are not used again.</translation>
    </message>
    <message>
        <source>居住证明</source>
        <translation>居住证明</translation>
    </message>
    <message>
        <source>社区简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>上面四项点一下放进去，打左花括号也能选；其余的字照写</source>
        <translation>Click one of the four above to put it in, or type an opening brace; all else stands as written</translation>
    </message>
    <message>
        <source>放进编号里</source>
        <translation>Put it into the number</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>选好以后，这里就是要打印的那一页</source>
        <translation>Once you have chosen, the page to print shows here</translation>
    </message>
    <message>
        <source>这一页画不出来；请重新选择，或关掉程序再打开。</source>
        <translation>This page could not be drawn; choose again, or restart the program.</translation>
    </message>
</context>
<context>
    <name>PeopleButton</name>
    <message>
        <source>参加的居民</source>
        <translation>Who took part</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>参加的居民</source>
        <translation>Who took part</translation>
    </message>
    <message>
        <source>谁参加了？</source>
        <translation>Who took part?</translation>
    </message>
    <message>
        <source>每个人的志愿服务时长按这一条的“服务时长”累计。双击或按回车把人移出。</source>
        <translation>Each is credited the hours of this activity. Double-click or press Enter to take somebody out.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已记下 {count} 人参加</source>
        <translation>Took part: {count}</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>{count} 人在岗</source>
        <translation>{count} working here</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>上次登录</source>
        <translation>Last sign-in</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Deactivated</translation>
    </message>
    <message>
        <source>没有密码</source>
        <translation>No password</translation>
    </message>
    <message>
        <source>能登录</source>
        <translation>May sign in</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>设新密码…</source>
        <translation>New password…</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Deactivate…</translation>
    </message>
    <message>
        <source>重新启用…</source>
        <translation>Reactivate…</translation>
    </message>
    <message>
        <source>各角色能做什么</source>
        <translation>What each role may do</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>工作交接材料…</source>
        <translation>Handover pack…</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导入名册（xlsx、xls、ods、csv）</source>
        <translation>Import a roster (xlsx, xls, ods, csv)</translation>
    </message>
    <message>
        <source>导出居民名单，须写用途</source>
        <translation>Export residents; a purpose is required</translation>
    </message>
    <message>
        <source>新增居民</source>
        <translation>Add resident</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>在居民里找：姓名、拼音首字母、号码后四位、3-2-501</source>
        <translation>Find by name, pinyin initials, last four digits or 3-2-501</translation>
    </message>
    <message>
        <source>居民名单</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>找到的人</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>与户主</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>人户</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>{people} 人 · {households} 户</source>
        <translation>People: {people} · Households: {households}</translation>
    </message>
    <message>
        <source>这里没有人</source>
        <translation>Nobody here</translation>
    </message>
    <message>
        <source>换一个地方或名单看看</source>
        <translation>Try another place or list</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>前 {count} 人，再多打几个字</source>
        <translation>first {count}; type more to narrow down</translation>
    </message>
    <message>
        <source>没有找到这个人</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>可以打姓名、拼音首字母、电话或证件号码的后四位；没有登记的按 Ctrl+N 新增</source>
        <translation>Type a name, pinyin initials, or the last four digits of a phone or ID number; press Ctrl+N to add somebody new</translation>
    </message>
    <message>
        <source>楼栋图</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>这栋楼画成图，看每一间住着谁</source>
        <translation>This block as a picture: who lives in which room</translation>
    </message>
    <message>
        <source>独居、高龄、残疾</source>
        <translation>Lives alone, Aged, Disabled</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} {part}</source>
        <translation>{part} {year}</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>上半年</source>
        <translation>First half</translation>
    </message>
    <message>
        <source>下半年</source>
        <translation>Second half</translation>
    </message>
    <message>
        <source>第一季度</source>
        <translation>Quarter 1</translation>
    </message>
    <message>
        <source>第二季度</source>
        <translation>Quarter 2</translation>
    </message>
    <message>
        <source>第三季度</source>
        <translation>Quarter 3</translation>
    </message>
    <message>
        <source>第四季度</source>
        <translation>Quarter 4</translation>
    </message>
    <message>
        <source>1 月</source>
        <translation>January</translation>
    </message>
    <message>
        <source>2 月</source>
        <translation>February</translation>
    </message>
    <message>
        <source>3 月</source>
        <translation>March</translation>
    </message>
    <message>
        <source>4 月</source>
        <translation>April</translation>
    </message>
    <message>
        <source>5 月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6 月</source>
        <translation>June</translation>
    </message>
    <message>
        <source>7 月</source>
        <translation>July</translation>
    </message>
    <message>
        <source>8 月</source>
        <translation>August</translation>
    </message>
    <message>
        <source>9 月</source>
        <translation>September</translation>
    </message>
    <message>
        <source>10 月</source>
        <translation>October</translation>
    </message>
    <message>
        <source>11 月</source>
        <translation>November</translation>
    </message>
    <message>
        <source>12 月</source>
        <translation>December</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>开证明</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>还有 {count} 条</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>还没有记录</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>添家人</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>一家人</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>经历</source>
        <translation>History</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>对照证件看过，资料没有错</source>
        <translation>Compared with the papers: the record is right</translation>
    </message>
    <message>
        <source>这一户只有一个人</source>
        <translation>Nobody else in this household</translation>
    </message>
    <message>
        <source>还没有编入一户</source>
        <translation>Not in a household yet</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>改居民档案</source>
        <translation>Change in the registry</translation>
    </message>
    <message>
        <source>居民档案没有保存</source>
        <translation>The registry was not saved</translation>
    </message>
    <message>
        <source>继续填写</source>
        <translation>Go on filling in</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>age {age}</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>{number} 户</source>
        <translation>household {number}</translation>
    </message>
    <message>
        <source>户口</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>从业</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>户口性质</source>
        <translation>Register kind</translation>
    </message>
    <message>
        <source>建筑面积</source>
        <translation>Floor area</translation>
    </message>
    <message>
        <source>{area} ㎡</source>
        <translation>{area} m²</translation>
    </message>
    <message>
        <source>文化</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>婚姻</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>户籍地</source>
        <translation>Registered at</translation>
    </message>
    <message>
        <source>入住</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>紧急联系人</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>紧急电话</source>
        <translation>Emergency phone</translation>
    </message>
    <message>
        <source>{day} 已过期</source>
        <translation>expired on {day}</translation>
    </message>
    <message>
        <source>{day} 到期</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>长期有效</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>看过原件</source>
        <translation>paper seen</translation>
    </message>
    <message>
        <source>曾用号码</source>
        <translation>Former number</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>显示全部号码，会留下查看记录</source>
        <translation>Show the whole number (this is recorded)</translation>
    </message>
    <message>
        <source>显示{title}</source>
        <translation>Show {title}</translation>
    </message>
    <message>
        <source>遮住</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>新增居民</source>
        <translation>Add resident</translation>
    </message>
    <message>
        <source>编辑 {name}</source>
        <translation>Edit {name}</translation>
    </message>
    <message>
        <source>请先填写姓名</source>
        <translation>Enter the name first</translation>
    </message>
    <message>
        <source>日期读不懂，请写成 1963-06-07 这样</source>
        <translation>Date not clear; write it like 1963-06-07</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>ID type</translation>
    </message>
    <message>
        <source>无证件原因</source>
        <translation>Why no ID</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>现住址</source>
        <translation>Current address</translation>
    </message>
    <message>
        <source>如 3-2-501</source>
        <translation>e.g. 3-2-501</translation>
    </message>
    <message>
        <source>户编号</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>同号为一户</source>
        <translation>Same number, same household</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>人户情况</source>
        <translation>Register status</translation>
    </message>
    <message>
        <source>户籍地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>入住日期</source>
        <translation>Moved in on</translation>
    </message>
    <message>
        <source>文化程度</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>从业状况</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>长期</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>曾用号码</source>
        <translation>Former number</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>如 合肥市公安局庐阳分局</source>
        <translation>e.g. Hefei Public Security Bureau, Luyang</translation>
    </message>
    <message>
        <source>证件有效期起</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>证件有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>如 2035-3-12，或 长期</source>
        <translation>e.g. 2035-3-12, or 长期 for no end</translation>
    </message>
    <message>
        <source>看过原件，号码一致</source>
        <translation>Seen the paper itself; the number agrees</translation>
    </message>
    <message>
        <source>证件核验</source>
        <translation>Paper seen</translation>
    </message>
    <message>
        <source>户口性质</source>
        <translation>Register kind</translation>
    </message>
    <message>
        <source>紧急联系人、户口性质、证件等（已填 {count} 项）</source>
        <translation>Emergency contact, register kind, papers ({count} filled)</translation>
    </message>
    <message>
        <source>紧急联系人、户口性质、证件等</source>
        <translation>Emergency contact, register kind, papers</translation>
    </message>
    <message>
        <source>紧急联系人</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>如 李芳（女儿）</source>
        <translation>e.g. Li Fang (daughter)</translation>
    </message>
    <message>
        <source>紧急联系电话</source>
        <translation>Emergency phone</translation>
    </message>
</context>
<context>
    <name>PersonRows</name>
    <message>
        <source>不在居民登记里的人，照证件填写下面几项</source>
        <translation>Not in the registry: fill in the lines below from the document</translation>
    </message>
    <message>
        <source>号码里看得出的不用选</source>
        <translation>Not needed where the number tells</translation>
    </message>
    <message>
        <source>照证件填写</source>
        <translation>As on the document</translation>
    </message>
</context>
<context>
    <name>PersonSheetDialog</name>
    <message>
        <source>{name}的居民核对单</source>
        <translation>Sheet to check of {name}</translation>
    </message>
    <message>
        <source>居民核对单</source>
        <translation>Resident check sheet</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>每次备份以后，同样的一份也写到这里；U 盘没插着就等下次。</source>
        <translation>After each backup the same is written here too; where the stick is not plugged in, next time.</translation>
    </message>
    <message>
        <source>第二位置</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>选一个文件夹…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>不要第二位置了</source>
        <translation>No second place any more</translation>
    </message>
    <message>
        <source>写到这里</source>
        <translation>Write there</translation>
    </message>
    <message>
        <source>还没有选；选一个 U 盘或移动硬盘上的文件夹。</source>
        <translation>None chosen yet; choose a folder on a stick or an external disk.</translation>
    </message>
    <message>
        <source>现在是 {folder}
上次写到：{last}</source>
        <translation>It is {folder}
Last written: {last}</translation>
    </message>
    <message>
        <source>现在是 {folder}（没插着）
上次写到：{last}</source>
        <translation>It is {folder} (not plugged in)
Last written: {last}</translation>
    </message>
    <message>
        <source>选一个文件夹</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>以后写到 {folder}</source>
        <translation>From now on {folder}</translation>
    </message>
    <message>
        <source>注意：这个文件夹和办公室在同一块盘上，盘坏了会一起丢；最好换成 U 盘。</source>
        <translation>Careful: this folder is on the same drive as the office, and both would be lost with it; better choose a stick.</translation>
    </message>
    <message>
        <source>已写到第二位置并读回检查</source>
        <translation>Written to the second place and read back</translation>
    </message>
    <message>
        <source>以后只备份在本机</source>
        <translation>Backups stay on this PC only from now on</translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message>
        <source>住在哪里</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>常用名单</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>其他住址</source>
        <translation>Other addresses</translation>
    </message>
    <message>
        <source>{number}单元</source>
        <translation>Unit {number}</translation>
    </message>
    <message>
        <source>无楼栋号</source>
        <translation>No block</translation>
    </message>
    <message>
        <source>无单元号</source>
        <translation>No unit</translation>
    </message>
    <message>
        <source>新名单</source>
        <translation>New list</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>语言、深浅、字号</source>
        <translation>Language, light or dark, text size</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>深浅</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Extra large</translation>
    </message>
    <message>
        <source>最大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>上次用的那一页</source>
        <translation>The page used last</translation>
    </message>
    <message>
        <source>今日：等着办的事</source>
        <translation>Today: what waits</translation>
    </message>
    <message>
        <source>打开时先看</source>
        <translation>Begin with</translation>
    </message>
</context>
<context>
    <name>PrintBookDialog</name>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>打印《{book}》</source>
        <translation>Print &quot;{book}&quot;</translation>
    </message>
</context>
<context>
    <name>PrintButton</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>居民核对单…</source>
        <translation>Sheet to check…</translation>
    </message>
    <message>
        <source>户情表…</source>
        <translation>Household sheet…</translation>
    </message>
</context>
<context>
    <name>ProveDialog</name>
    <message>
        <source>验证恢复单</source>
        <translation>Check the recovery sheet</translation>
    </message>
    <message>
        <source>照着锁好的恢复单输入恢复码，看它能不能打开这个办公室；别的什么都不改。</source>
        <translation>Type the code from the recovery sheet that is locked away, to see whether it opens this office; nothing else is changed.</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>六组字母和数字；大小写、空格和横线不要紧</source>
        <translation>Six groups of letters and digits; case, spaces and hyphens do not matter</translation>
    </message>
    <message>
        <source>验证</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>请填写这一项。</source>
        <translation>Please fill this in.</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>A3 大字，张贴用</source>
        <translation>A3 in large type, for the board</translation>
    </message>
    <message>
        <source>A4，存档用</source>
        <translation>A4, for the archive</translation>
    </message>
    <message>
        <source>公开日期</source>
        <translation>Day it hangs from</translation>
    </message>
    <message>
        <source>会议与决定</source>
        <translation>Meetings and decisions</translation>
    </message>
    <message>
        <source>一行写一件，可以不写</source>
        <translation>One to a line; may stay empty</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>遮盖的文字</source>
        <translation>Masked texts</translation>
    </message>
    <message>
        <source>有 {count} 处写了个人信息，表上已遮盖；月份没有结账的可以先改凭证的摘要：</source>
        <translation>Personal data in {count} places is masked on the sheet; where the month is open, the text of the voucher can be changed first:</translation>
    </message>
    <message>
        <source>居务公开</source>
        <translation>Affairs of the committee</translation>
    </message>
    <message>
        <source>遮盖：{words}</source>
        <translation>Masked: {words}</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>财务公开表</source>
        <translation>Sheets for the notice board</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>挂出来的就是这一张</source>
        <translation>This is what hangs</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Laying out…</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>公开</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。</source>
        <translation>&quot;{file}&quot; cannot be written; choose another folder, or close the program that has it open.</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>看不懂这个日期；请写成 2026-12-5 这样。</source>
        <translation>This is not a date; write it like 2026-12-5.</translation>
    </message>
    <message>
        <source>{period}已记下：{day} 公开</source>
        <translation>{period} is on record as published on {day}</translation>
    </message>
    <message>
        <source>{day} 公开，{who}记下。右边就是当时挂出的那一张。</source>
        <translation>Published on {day}, put on record by {who}. At the right is the very sheet that hung.</translation>
    </message>
    <message>
        <source>再公开一次</source>
        <translation>Publish once more</translation>
    </message>
    <message>
        <source>还没有结账，印出来是样稿；结账以后才能正式公开。</source>
        <translation>Not closed yet, so it prints as a draft; it can be published once it is closed.</translation>
    </message>
    <message>
        <source>去结账</source>
        <translation>Go and close it</translation>
    </message>
    <message>
        <source>{day} 公开过，后来反过结账；请核对后重新公开。</source>
        <translation>Published on {day}, and reopened since; check it and publish it anew.</translation>
    </message>
    <message>
        <source>已结账，可以公开。打印、签字、张贴以后按“公开”，记下日期。</source>
        <translation>Closed, ready to be published. Print, sign and hang it, then press Publish to put the day on record.</translation>
    </message>
    <message>
        <source>{period} 财务公开表</source>
        <translation>{period} sheet for the board</translation>
    </message>
    <message>
        <source>{day} 公开</source>
        <translation>Published {day}</translation>
    </message>
    <message>
        <source>没有凭证</source>
        <translation>No vouchers</translation>
    </message>
    <message>
        <source>重新公开</source>
        <translation>Publish anew</translation>
    </message>
    <message>
        <source>已公开</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>未结账</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待公开</source>
        <translation>To publish</translation>
    </message>
</context>
<context>
    <name>QuestionRows</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ReconcileLists</name>
    <message>
        <source>对账结果</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>只在对方 {count}</source>
        <translation>Only theirs {count}</translation>
    </message>
    <message>
        <source>只在我方 {count}</source>
        <translation>Only ours {count}</translation>
    </message>
    <message>
        <source>日期差得远 {count}</source>
        <translation>Far apart {count}</translation>
    </message>
    <message>
        <source>可能几笔合一 {count}</source>
        <translation>Maybe together {count}</translation>
    </message>
    <message>
        <source>对上 {count}</source>
        <translation>Agree {count}</translation>
    </message>
    <message>
        <source>没看懂 {count}</source>
        <translation>Not read {count}</translation>
    </message>
    <message>
        <source>期间以外 {count} 行</source>
        <translation>{count} lines outside these days</translation>
    </message>
    <message>
        <source>按 Enter 记一笔，日期、金额、对方都填好；记完会再对一遍。</source>
        <translation>Enter books it, with date, amount and payee filled in; then all is compared again.</translation>
    </message>
    <message>
        <source>对方可能还没有入账，或者走的是现金。按 Enter 看凭证。</source>
        <translation>They may not have it yet, or it was cash. Enter shows the voucher.</translation>
    </message>
    <message>
        <source>同一天的几笔加起来正好是对方的一笔（或反过来）；只是提示，请核对。</source>
        <translation>Several of one day come to one of the other side; this is only a hint, please check.</translation>
    </message>
    <message>
        <source>清单的行</source>
        <translation>Line of the list</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>对方户名</source>
        <translation>Their name</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>收付款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>对方日期</source>
        <translation>Their date</translation>
    </message>
    <message>
        <source>凭证日期</source>
        <translation>Our date</translation>
    </message>
    <message>
        <source>相差</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source>对方摘要</source>
        <translation>Their words</translation>
    </message>
    <message>
        <source>凭证摘要</source>
        <translation>Our words</translation>
    </message>
    <message>
        <source>组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>哪一方</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>我方</source>
        <translation>ours</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>theirs</translation>
    </message>
    <message>
        <source>凭证或行</source>
        <translation>Voucher or line</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{sheet} 第{row}行</source>
        <translation>{sheet} line {row}</translation>
    </message>
</context>
<context>
    <name>ReconcilePage</name>
    <message>
        <source>对账</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>选对方清单…</source>
        <translation>Choose their list…</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>记一笔…</source>
        <translation>Book it…</translation>
    </message>
    <message>
        <source>看凭证</source>
        <translation>Show the voucher</translation>
    </message>
    <message>
        <source>拿银行流水、或街道的报账清单，和这里的凭证对一遍</source>
        <translation>Compare the bank&apos;s list, or the street office&apos;s, with the vouchers here</translation>
    </message>
    <message>
        <source>把表格拖到这里，或按“选对方清单”；对账不改账</source>
        <translation>Drop a table here, or choose one; comparing changes nothing</translation>
    </message>
    <message>
        <source>对账表 {first} 至 {last}</source>
        <translation>Reconciliation {first} to {last}</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>日期最多差</source>
        <translation>Days apart at most</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.ods *.csv *.tsv *.et)</source>
        <translation>Tables (*.xlsx *.xls *.ods *.csv *.tsv *.et)</translation>
    </message>
    <message>
        <source>选银行流水或街道清单</source>
        <translation>Choose the list of the bank or the street office</translation>
    </message>
    <message>
        <source>对账 {last}.xlsx</source>
        <translation>Reconciliation {last}.xlsx</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx);;PDF (*.pdf)</source>
        <translation>Excel workbook (*.xlsx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Where to save it</translation>
    </message>
    <message>
        <source>对方 收入 {their_in} 支出 {their_out}&#x3000;我方 收入 {our_in} 支出 {our_out}&#x3000;差额 {difference}</source>
        <translation>They: in {their_in}, out {their_out}. We: in {our_in}, out {our_out}. Difference {difference}</translation>
    </message>
    <message>
        <source>“{file}”没有余额（或不是全部期间），只对发生额。</source>
        <translation>&quot;{file}&quot; tells no balance (or only a part of it is in these days), so only amounts are compared.</translation>
    </message>
    <message>
        <source>“{file}”余额 {bank}，账面 {book}；加减两边没记的以后还差 {rest}，请查以前的账。</source>
        <translation>&quot;{file}&quot;: balance {bank}, in our books {book}; with what either side lacks there is still {rest} between them. Look at earlier months.</translation>
    </message>
    <message>
        <source>“{file}”余额 {bank}，账面 {book}；加减两边没记的以后，都是 {same}。</source>
        <translation>&quot;{file}&quot;: balance {bank}, in our books {book}; with what either side lacks both are {same}.</translation>
    </message>
</context>
<context>
    <name>RecoveryBox</name>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>验证恢复单…</source>
        <translation>Check the sheet…</translation>
    </message>
    <message>
        <source>换一个新恢复码…</source>
        <translation>A new recovery code…</translation>
    </message>
    <message>
        <source>还没有验证过。请拿出恢复单验证一次；找不到就换一个新的。</source>
        <translation>Never checked. Please take the recovery sheet out and check it once; if it cannot be found, make a new one.</translation>
    </message>
    <message>
        <source>{day} 验证过，能打开这个办公室。</source>
        <translation>Checked on {day}: it opens this office.</translation>
    </message>
    <message>
        <source>{day} 制作；</source>
        <translation>Made on {day}. </translation>
    </message>
    <message>
        <source>换一个新恢复码</source>
        <translation>A new recovery code</translation>
    </message>
    <message>
        <source>这张恢复单能用，已记下验证日期</source>
        <translation>This recovery sheet works; the day was noted</translation>
    </message>
    <message>
        <source>新恢复码已启用；旧恢复单不能用了，请销毁</source>
        <translation>The new recovery code is in force; the old sheet no longer works, please destroy it</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>再看一次</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>以后再验证</source>
        <translation>Check later</translation>
    </message>
    <message>
        <source>待办里会提醒主任</source>
        <translation>The to-do list reminds the director</translation>
    </message>
    <message>
        <source>印好了，下一步</source>
        <translation>Printed, go on</translation>
    </message>
    <message>
        <source>第 {number} 组</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>验证</source>
        <translation>Prove it</translation>
    </message>
    <message>
        <source>和恢复码对不上；请看着纸再输一遍。</source>
        <translation>This is not what the code says; look at the paper and type it again.</translation>
    </message>
    <message>
        <source>“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。</source>
        <translation>&quot;{file}&quot; cannot be written; choose another folder or close the program that has it open.</translation>
    </message>
    <message>
        <source>已存为 {file}；打印以后请删掉这个文件。</source>
        <translation>Saved as {file}; delete the file once it is printed.</translation>
    </message>
    <message>
        <source>忘了密码时，只有它能打开这个办公室。请打印恢复单（或抄下来），锁进保险柜；它只显示这一次，程序里不存。</source>
        <translation>When a password is forgotten, only this opens the office. Print the recovery sheet (or copy the code), and lock it into the safe; it is shown this once and kept nowhere in the program.</translation>
    </message>
    <message>
        <source>恢复码已收起。请拿着刚打印或抄下的那张纸，照着输这两组，证明它能用。</source>
        <translation>The code is put away. Take the sheet you just printed or wrote and type these two groups from it, to prove that it works.</translation>
    </message>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>RefusalPart</name>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>不是名册里的人</source>
        <translation>Not in the registry</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>谁要求开的</source>
        <translation>Asked for by</translation>
    </message>
    <message>
        <source>如 办理银行卡</source>
        <translation>e.g. getting a bank card</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>请选申请人，或直接写姓名。</source>
        <translation>Choose the applicant, or type a name.</translation>
    </message>
    <message>
        <source>名册里有“{name}”；请选那一位，或勾选“不是名册里的人”</source>
        <translation>The registry has &quot;{name}&quot;; choose that person, or tick &quot;Not in the registry&quot;</translation>
    </message>
    <message>
        <source>请从下面选人，或写全姓名（不在名册的人）</source>
        <translation>Choose a person below, or write the full name of somebody not in the registry</translation>
    </message>
    <message>
        <source>这项不登记是谁来问的：告知单不写姓名，本人的记录里也不留，只计一件。</source>
        <translation>Who asks for this is not recorded: the notice has no name and nothing stays with the person; it only counts as one.</translation>
    </message>
    <message>
        <source>单位类别</source>
        <translation>Kind of body</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>编号、姓名、事项</source>
        <translation>Number, name or type</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>今年开具 {issued} · 不予开具 {refused}</source>
        <translation>This year: issued {issued} · refused {refused}</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>可以找编号、事项、姓名、单位的一部分</source>
        <translation>Try part of a number, type, name or body</translation>
    </message>
    <message>
        <source>还没有开过证明</source>
        <translation>No letters yet</translation>
    </message>
    <message>
        <source>开具和不予开具的，都会自动记在这里</source>
        <translation>Every letter and refusal is listed here by itself</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>只看 {only}：{count}</source>
        <translation>Only {only}: {count}</translation>
    </message>
    <message>
        <source>快过有效期</source>
        <translation>About to lapse</translation>
    </message>
</context>
<context>
    <name>RegisterFilter</name>
    <message>
        <source>只看一种状态或一年</source>
        <translation>Only one state or one year</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>各种状态</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>各年</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>不限“{asked}”</source>
        <translation>Not only &quot;{asked}&quot;</translation>
    </message>
</context>
<context>
    <name>RegistryTab</name>
    <message>
        <source>选一个人，这里看全部资料</source>
        <translation>Choose a person to see everything here</translation>
    </message>
    <message>
        <source>选择名册</source>
        <translation>Choose a roster</translation>
    </message>
    <message>
        <source>表格文件 (*.xlsx *.xls *.ods *.csv)</source>
        <translation>Spreadsheets (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>表单还没有保存：按 Ctrl+S 保存，Esc 放弃</source>
        <translation>The form is not saved: Ctrl+S saves, Esc gives up</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>已登记{name}</source>
        <translation>Added {name}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已保存{name}的资料</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>资料没有改动，已记下核对过一次</source>
        <translation>Nothing changed; noted as checked</translation>
    </message>
    <message>
        <source>撤销登记</source>
        <translation>Undo of adding</translation>
    </message>
    <message>
        <source>已撤销登记</source>
        <translation>Adding was undone</translation>
    </message>
    <message>
        <source>已改回原来的资料</source>
        <translation>The record is as it was before</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>继续填写</source>
        <translation>Continue editing</translation>
    </message>
</context>
<context>
    <name>ReissueBar</name>
    <message>
        <source>不改了</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>重开：新的开出来，{number} 就作废（{reason}）</source>
        <translation>Correcting: {number} becomes void when the new one is issued ({reason})</translation>
    </message>
</context>
<context>
    <name>ReissueDialog</name>
    <message>
        <source>内容写错了</source>
        <translation>Written wrongly</translation>
    </message>
    <message>
        <source>致送单位写错了</source>
        <translation>Wrong addressee</translation>
    </message>
    <message>
        <source>要改用途</source>
        <translation>Other purpose</translation>
    </message>
    <message>
        <source>原来填的会放回表里，改好再开；新的开出来，原件才作废，原编号不再用。</source>
        <translation>What was filled in comes back into the form to be corrected. The old letter becomes void only when the new one is issued; its number is not used again.</translation>
    </message>
    <message>
        <source>作废并重开 {number}</source>
        <translation>Void and replace {number}</translation>
    </message>
    <message>
        <source>去改</source>
        <translation>Correct it</translation>
    </message>
</context>
<context>
    <name>RemoveCopyDialog</name>
    <message>
        <source>删掉备份</source>
        <translation>Remove a backup</translation>
    </message>
    <message>
        <source>{when} 的备份（{kind}）会从本机删掉，删了找不回来；第二位置的不动。</source>
        <translation>The backup of {when} ({kind}) is removed from this PC for good; the one at the second place stays.</translation>
    </message>
    <message>
        <source>为什么删</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>如 磁盘快满了</source>
        <translation>such as: the disk is nearly full</translation>
    </message>
    <message>
        <source>会记在操作记录里</source>
        <translation>It goes on record</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>已删掉这份备份</source>
        <translation>The backup is removed</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>反结账：{month}</source>
        <translation>Reopen: {month}</translation>
    </message>
    <message>
        <source>{months}会重新打开，可以再记账；改好以后请再结账。已经公开的表要重新公开。谁、为什么反结账，留有记录。</source>
        <translation>{months} will be open for booking again; close them anew when all is right. Sheets that hang are to be published anew. Who reopened them and why stays on record.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>不打开</source>
        <translation>Leave it closed</translation>
    </message>
    <message>
        <source>反结账</source>
        <translation>Reopen</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>复函</source>
        <translation>Reply to a body</translation>
    </message>
    <message>
        <source>发给哪个单位</source>
        <translation>To which body</translation>
    </message>
    <message>
        <source>哪个证明事项</source>
        <translation>About which certificate</translation>
    </message>
    <message>
        <source>据告知单 {number} 复函，信里不写居民姓名。</source>
        <translation>Follows notice {number}; no resident is named in the letter.</translation>
    </message>
    <message>
        <source>信里写明依据和可以怎样核实，不写居民姓名。</source>
        <translation>The letter quotes the rule and how the fact can be known; no resident is named.</translation>
    </message>
    <message>
        <source>打印的就是这一页</source>
        <translation>This page is what prints</translation>
    </message>
    <message>
        <source>复函并打印</source>
        <translation>Reply and print</translation>
    </message>
    <message>
        <source>写好单位、选好事项，这里就是要打印的那一页</source>
        <translation>Once body and certificate are chosen, the page to print is here</translation>
    </message>
    <message>
        <source>请选是哪个证明事项。</source>
        <translation>Choose which certificate it is about.</translation>
    </message>
    <message>
        <source>已复函 {number}</source>
        <translation>Reply {number} written</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>登记个人信息申请</source>
        <translation>Record a request</translation>
    </message>
    <message>
        <source>按本社区的规定，收到后 {days} 天内答复。</source>
        <translation>By this office&apos;s own rule it is answered within {days} days.</translation>
    </message>
    <message>
        <source>关于谁</source>
        <translation>About</translation>
    </message>
    <message>
        <source>申请什么</source>
        <translation>Asks for</translation>
    </message>
    <message>
        <source>谁来申请</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>申请人姓名</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>具体要求</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>请找到要查的人，或直接写姓名</source>
        <translation>Find the person, or type the name</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>个人信息申请</source>
        <translation>Requests about personal information</translation>
    </message>
    <message>
        <source>告知书</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>打印给居民看的个人信息收集告知书</source>
        <translation>Print the notice on the collection of personal information</translation>
    </message>
    <message>
        <source>登记申请</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>只看未答复的</source>
        <translation>Open only</translation>
    </message>
    <message>
        <source>还没有人申请</source>
        <translation>Nobody has asked yet</translation>
    </message>
    <message>
        <source>居民可以要求查阅、复制、更正、删除自己的信息，登记后到期会提醒</source>
        <translation>Residents can ask to see, copy, correct or delete what is kept of them; you are reminded when an answer is due</translation>
    </message>
    <message>
        <source>{open} 件未答复，共 {all} 件</source>
        <translation>{open} open of {all}</translation>
    </message>
    <message>
        <source>个人信息收集告知书</source>
        <translation>Notice on the collection of personal information</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>关于谁</source>
        <translation>About</translation>
    </message>
    <message>
        <source>谁来申请</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>申请什么</source>
        <translation>Asks for</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>应答复</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已登记申请 {number}，{day} 前答复</source>
        <translation>Request {number} recorded, due on {day}</translation>
    </message>
</context>
<context>
    <name>ResetPassword</name>
    <message>
        <source>忘了密码</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>请拿出建办公室时打印或抄下的恢复码，设一个新密码。</source>
        <translation>Take the recovery code from when the office was made, and set a new password.</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>六组字母和数字；大小写、空格和横线不要紧</source>
        <translation>Six groups of letters and digits; case, spaces and dashes do not matter</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>设新密码并登录</source>
        <translation>Set password and sign in</translation>
    </message>
    <message>
        <source>请填写这一项。</source>
        <translation>Fill this in.</translation>
    </message>
</context>
<context>
    <name>ResidentPicker</name>
    <message>
        <source>姓名、拼音首字母、后四位…，或直接写姓名</source>
        <translation>Find by name, initials, last four… or type a name</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、电话或证件后四位、3-2-501</source>
        <translation>Name, pinyin initials, last four digits, 3-2-501</translation>
    </message>
    <message>
        <source>先找人：zw 0412、3-2-501、尾号</source>
        <translation>Find somebody: zw 0412, 3-2-501, last digits</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>换个写法，或先到“居民”里新增这个人</source>
        <translation>Type it differently, or add the person under &quot;Registry&quot; first</translation>
    </message>
    <message>
        <source>登记到谁名下？</source>
        <translation>Who is the entry for?</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、证件或电话尾号、门牌都可以</source>
        <translation>Type a name, pinyin initials, last digits of ID or phone, or an address</translation>
    </message>
    <message>
        <source>不在名册，直接填写“{name}”</source>
        <translation>Not in the registry: take &quot;{name}&quot; as typed</translation>
    </message>
</context>
<context>
    <name>RestoreWizard</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>另放一个文件夹</source>
        <translation>Keep as another folder</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>打开并检查</source>
        <translation>Open and check</translation>
    </message>
    <message>
        <source>备份和办公室一样是加密的，请主任打开它。</source>
        <translation>A backup is encrypted like the office; the director must open it.</translation>
    </message>
    <message>
        <source>请稍候</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>正在把备份取到新文件夹里检查，原来的都不动。</source>
        <translation>Taking the backup out into a new folder and checking it; nothing else is touched.</translation>
    </message>
    <message>
        <source>换上这一份</source>
        <translation>Put it in place</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>检查过了，是完整的。</source>
        <translation>Checked: it is whole.</translation>
    </message>
    <message>
        <source>检查过了，是完整的。换上以后，现在的办公室改名留在旁边，什么也不删；也可以两个都留，把恢复的另放一个文件夹。</source>
        <translation>Checked: it is whole. Once it is in place, the present office stays beside it under another name and nothing is deleted; or keep both, with the restored one as another folder.</translation>
    </message>
    <message>
        <source>已停止，什么也没有改。</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>恢复到哪一天？选一份备份；下面说明它以后的什么会少。</source>
        <translation>Back to which day? Choose a backup; below it says what came after it and would be missing.</translation>
    </message>
    <message>
        <source>1 选备份</source>
        <translation>1 Choose</translation>
    </message>
    <message>
        <source>2 打开</source>
        <translation>2 Open</translation>
    </message>
    <message>
        <source>3 检查、换上</source>
        <translation>3 Check, put in place</translation>
    </message>
</context>
<context>
    <name>RestoredDialog</name>
    <message>
        <source>已经恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>办公室回到了 {when} 的样子，可以接着办公；那以后办过的事请补录。</source>
        <translation>The office is as it was on {when} and ready to work with; enter again what was done since.</translation>
    </message>
    <message>
        <source>原来的办公室没有删，留在：
{folder}</source>
        <translation>The office before it was not deleted; it is in:
{folder}</translation>
    </message>
    <message>
        <source>恢复的办公室在：
{folder}</source>
        <translation>The restored office is in:
{folder}</translation>
    </message>
    <message>
        <source>里面也是加密的资料；确定不再需要了，再由主任删掉。</source>
        <translation>What is in it is encrypted too; the director deletes it once it is surely not needed any more.</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>迁回</source>
        <translation>Come back</translation>
    </message>
    <message>
        <source>谁迁回</source>
        <translation>Who comes back</translation>
    </message>
    <message>
        <source>另立一户</source>
        <translation>A household of their own</translation>
    </message>
    <message>
        <source>回到{name}这一户</source>
        <translation>Back to the household of {name}</translation>
    </message>
    <message>
        <source>回到原来的户</source>
        <translation>Back to the old household</translation>
    </message>
    <message>
        <source>到哪一户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>迁回日期</source>
        <translation>Date of return</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>办理迁回</source>
        <translation>Come back</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>冲销凭证 {number}</source>
        <translation>Reverse voucher {number}</translation>
    </message>
    <message>
        <source>冲销日期</source>
        <translation>Date of the reversal</translation>
    </message>
    <message>
        <source>原凭证不动，另记一张红字凭证，金额相反。</source>
        <translation>The voucher stays; a red entry with the opposite amount is booked beside it.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>如 金额写错</source>
        <translation>e.g. wrong amount</translation>
    </message>
    <message>
        <source>冲销并重记</source>
        <translation>Reverse and book anew</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>{amount} 元&#x3000;{words}</source>
        <translation>¥{amount}  {words}</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>看不懂这个日期；请写成 2026-3-5 这样。</source>
        <translation>This date is not clear; write it like 2026-3-5.</translation>
    </message>
</context>
<context>
    <name>ReverseImportDialog</name>
    <message>
        <source>整批冲销：{file}</source>
        <translation>Take all back: {file}</translation>
    </message>
    <message>
        <source>这次导入还有 {count} 张凭证有效。凭证不能删除，每张另记一张今天的红字凭证，金额相反；原来的凭证照样看得到。</source>
        <translation>{count} vouchers of this import still stand. Vouchers are never deleted: for each a red entry of today with the opposite amount is booked, and the voucher itself stays to be seen.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>如 导错了文件</source>
        <translation>e.g. the wrong file</translation>
    </message>
    <message>
        <source>整批冲销</source>
        <translation>Take all back</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>只看哪一项</source>
        <translation>Which fact to look at</translation>
    </message>
    <message>
        <source>全部接受</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>全部保留</source>
        <translation>Keep all</translation>
    </message>
    <message>
        <source>更新 {count}</source>
        <translation>Updated {count}</translation>
    </message>
    <message>
        <source>新增 {count}</source>
        <translation>New {count}</translation>
    </message>
    <message>
        <source>未导入 {count}</source>
        <translation>Not imported {count}</translation>
    </message>
    <message>
        <source>待核对 {count}</source>
        <translation>To check {count}</translation>
    </message>
    <message>
        <source>名册里没有的人 {count}</source>
        <translation>Not in the file {count}</translation>
    </message>
    <message>
        <source>未变 {count}</source>
        <translation>Unchanged {count}</translation>
    </message>
    <message>
        <source>全部项目 {count}</source>
        <translation>All facts {count}</translation>
    </message>
    <message>
        <source>空格键换“接受”和“保留”：保留的项目不改，仍是原来的资料。</source>
        <translation>Space switches between accept and keep: what is kept stays as it is.</translation>
    </message>
    <message>
        <source>这些行不会导入；可以把问题清单另存下来，改好后再导入。</source>
        <translation>These lines will not be imported; save the list of problems, correct it and import it again.</translation>
    </message>
    <message>
        <source>这些人照常导入，之后在“待核对的资料”里逐个核实。</source>
        <translation>These people are imported all the same and can be checked one by one in the list &quot;To check&quot;.</translation>
    </message>
    <message>
        <source>居民里有、名册里没有的人。导入不会动他们；名册只有一部分人时不用管。</source>
        <translation>In the registry but not in the file. The import leaves them alone; if the file holds only some of the residents, never mind.</translation>
    </message>
    <message>
        <source>接受 {accepted} · 保留 {kept}</source>
        <translation>Accepted {accepted} · kept {kept}</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>名册里</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>名册的行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>人户</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>{sheet} 第{row}行</source>
        <translation>{sheet}, line {row}</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>复核</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>打印复核单</source>
        <translation>Print checklist</translation>
    </message>
    <message>
        <source>走访时带着，回来照着记</source>
        <translation>To take along on a round and note from afterwards</translation>
    </message>
    <message>
        <source>哪些台账</source>
        <translation>By book</translation>
    </message>
    <message>
        <source>哪个月到期</source>
        <translation>Due by month</translation>
    </message>
    <message>
        <source>要复核的条目</source>
        <translation>Entries to review</translation>
    </message>
    <message>
        <source>先选中核对过的条目</source>
        <translation>Select the entries that were checked first</translation>
    </message>
    <message>
        <source>已记下：{count} 条今天核实，没有变化</source>
        <translation>Noted: {count} reviewed today, unchanged</translation>
    </message>
    <message>
        <source>台账复核单</source>
        <translation>Checklist for reviews</translation>
    </message>
    <message>
        <source>有变动 {count} 条</source>
        <translation>{count} changed</translation>
    </message>
    <message>
        <source>只看《{book}》 ×</source>
        <translation>Only {book} ×</translation>
    </message>
    <message>
        <source>到 {day} 为止 ×</source>
        <translation>Until {day} ×</translation>
    </message>
    <message>
        <source>没有变动要核对</source>
        <translation>No changes to check</translation>
    </message>
    <message>
        <source>居民的电话、住址、人户情况一改，就列在这里</source>
        <translation>When a resident&apos;s phone, home or status changes, it is listed here</translation>
    </message>
    <message>
        <source>点下个月的柱子，可以先看要到期的</source>
        <translation>Click the bar of a month to see what will be due</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>核实无变化</source>
        <translation>Confirm unchanged</translation>
    </message>
    <message>
        <source>{what} {count} 条</source>
        <translation>{what} ({count})</translation>
    </message>
    <message>
        <source>Shift 或 Ctrl+A 选多条</source>
        <translation>Shift or Ctrl+A selects several</translation>
    </message>
    <message>
        <source>{what}：{count} 条</source>
        <translation>{what}: {count}</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>姓名或名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>变动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>人户情况</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>互相矛盾的条目</source>
        <translation>Entries that contradict one another</translation>
    </message>
    <message>
        <source>按 Enter 打开这一条</source>
        <translation>Enter opens the entry</translation>
    </message>
    <message>
        <source>互相矛盾 {count} 条</source>
        <translation>{count} contradict</translation>
    </message>
    <message>
        <source>矛盾</source>
        <translation>Contradiction</translation>
    </message>
    <message>
        <source>没有逾期的条目</source>
        <translation>Nothing is overdue</translation>
    </message>
    <message>
        <source>逾期 {count} 条</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>最近复核</source>
        <translation>Last review</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>导入本地清单…</source>
        <translation>Import a local list…</translation>
    </message>
    <message>
        <source>本市或本区发的清单：一份表格，两列，事项和口径</source>
        <translation>The list of the city or district: a spreadsheet of two columns, item and state</translation>
    </message>
    <message>
        <source>证明清单</source>
        <translation>Certificate types</translation>
    </message>
    <message>
        <source>只看单独改过的</source>
        <translation>Changed by the office</translation>
    </message>
    <message>
        <source>只看未列出的</source>
        <translation>Not listed</translation>
    </message>
    <message>
        <source>证明事项</source>
        <translation>Certificate types</translation>
    </message>
    <message>
        <source>先在表里选一个事项</source>
        <translation>Choose a type in the table first</translation>
    </message>
    <message>
        <source>列出 {listed} 项，另有 {hidden} 项未列出</source>
        <translation>{listed} types listed, {hidden} more not listed</translation>
    </message>
    <message>
        <source>清单 ({files})</source>
        <translation>Lists ({files})</translation>
    </message>
    <message>
        <source>选一份本地清单</source>
        <translation>Choose a local list</translation>
    </message>
    <message>
        <source>已存下清单，选好日期按“改用”才生效</source>
        <translation>The list is stored; choose a date and press &quot;Use it&quot; to put it in force</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>国家清单</source>
        <translation>National list</translation>
    </message>
    <message>
        <source>规则口径</source>
        <translation>By the policy</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>仅限公证</source>
        <translation>For notaries only</translation>
    </message>
    <message>
        <source>单独改过</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>将改</source>
        <translation>Will change</translation>
    </message>
    <message>
        <source>没有单独改过的事项</source>
        <translation>The office changed no type by itself</translation>
    </message>
    <message>
        <source>各项都按现行规则办；要改，在表里选一项</source>
        <translation>All follow the policy in force; to change one, choose it in the table</translation>
    </message>
    <message>
        <source>所有事项都列出来了</source>
        <translation>All types are listed</translation>
    </message>
</context>
<context>
    <name>SavedListDialog</name>
    <message>
        <source>新名单</source>
        <translation>New list</translation>
    </message>
    <message>
        <source>修改名单</source>
        <translation>Change list</translation>
    </message>
    <message>
        <source>所有条件同时满足的人；人变了，名单跟着变。</source>
        <translation>People of whom all conditions hold; as people change, so does the list.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>如 80岁以上独居</source>
        <translation>e.g. 80 and over, living alone</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>加一个条件</source>
        <translation>Add a condition</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>另有 {count} 个条件不在这里修改，照旧保留。</source>
        <translation>{count} more conditions cannot be changed here and are kept as they are.</translation>
    </message>
    <message>
        <source>还差条件的内容</source>
        <translation>A condition still lacks its value</translation>
    </message>
    <message>
        <source>符合条件：{count} 人</source>
        <translation>People who fit: {count}</translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>登记用印</source>
        <translation>Use of the seal</translation>
    </message>
    <message>
        <source>用印内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>盖的是什么，如 停水通知</source>
        <translation>What is sealed, such as a notice</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>为什么盖，如 张贴到公告栏</source>
        <translation>Why, such as to put it up</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>签批人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>空白纸、空白表格不盖章</source>
        <translation>Blank sheets are not sealed</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证明编号</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>给开过的证明加盖才填；内容、申请人就不用写了</source>
        <translation>Only for more copies of a letter; it tells what and for whom itself</translation>
    </message>
    <message>
        <source>用印日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>用印登记</source>
        <translation>Seal book</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>登记用印</source>
        <translation>Use of the seal</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>内容、编号、申请人、签批人</source>
        <translation>What, number, applicant, approver</translation>
    </message>
    <message>
        <source>和打印、领取核对</source>
        <translation>Against printed and handed over</translation>
    </message>
    <message>
        <source>各份都对得上</source>
        <translation>Everything fits</translation>
    </message>
    <message>
        <source>打印、用印、领取的份数一样</source>
        <translation>Printed, sealed and handed over equally often</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} 年用印核对表</source>
        <translation>Seal book {year}, compared</translation>
    </message>
    <message>
        <source>{year} 年用印登记簿</source>
        <translation>Seal book {year}</translation>
    </message>
    <message>
        <source>用印 {uses} 次，共 {copies} 份</source>
        <translation>{uses} uses, {copies} copies</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>这一年还没有用印</source>
        <translation>The seal was not used this year</translation>
    </message>
    <message>
        <source>开具证明会自动登记；盖别的东西，按“登记用印”</source>
        <translation>Letters write their line themselves; for anything else press &quot;Use of the seal&quot;</translation>
    </message>
    <message>
        <source>证明 {letters} 份（作废 {void} 份）：打印 {printed} 张，用印 {sealed} 份，领取 {handed} 份；{differing} 份对不上</source>
        <translation>{letters} letters ({void} void): {printed} printed, {sealed} sealed, {handed} handed over; {differing} do not fit</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>用印时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>用印内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>证明编号</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>签批人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>开具日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>用印</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>领取</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>已登记用印第 {serial} 号：{matter}</source>
        <translation>Seal book line {serial}: {matter}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>↑↓ 选择，Enter 打开，Esc 收起</source>
        <translation>↑↓ choose, Enter opens, Esc closes</translation>
    </message>
    <message>
        <source>没有找到“{words}”。可以试试姓名、拼音首字母、电话或身份证后四位、3-2-501。</source>
        <translation>Nothing found for &quot;{words}&quot;. Try a name, pinyin initials, the last four digits of a phone or ID number, or 3-2-501.</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>证明事项</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>经费</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>找到的</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Opened lately</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Command</translation>
    </message>
</context>
<context>
    <name>SendBackDialog</name>
    <message>
        <source>退回{name}的样稿</source>
        <translation>Send back the draft for {name}</translation>
    </message>
    <message>
        <source>为什么退回</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>经办人在样稿里看到这句话，改好了再送来</source>
        <translation>Whoever wrote it reads this with the draft, and sends it again once it is put right</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>什么时候写这一句</source>
        <translation>When this sentence is written</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>删去这一句</source>
        <translation>Remove this sentence</translation>
    </message>
    <message>
        <source>第 {number} 句</source>
        <translation>Sentence {number}</translation>
    </message>
    <message>
        <source>凭 {papers}</source>
        <translation>On {papers}</translation>
    </message>
    <message>
        <source>不凭材料</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>核对了这些材料才写这一句</source>
        <translation>Written only after these papers were checked</translation>
    </message>
    <message>
        <source>这一句不看材料</source>
        <translation>This sentence needs no papers</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>报销预借 {number}</source>
        <translation>Settle advance {number}</translation>
    </message>
    <message>
        <source>{payee}于 {day} 借 {amount} 元（{words}）：{text}</source>
        <translation>{payee} borrowed ¥{amount} ({words}) on {day}: {text}</translation>
    </message>
    <message>
        <source>报销</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>应退回 {amount} 元&#x3000;{words}</source>
        <translation>To be given back: ¥{amount}  {words}</translation>
    </message>
    <message>
        <source>应补付 {amount} 元&#x3000;{words}</source>
        <translation>To be paid on top: ¥{amount}  {words}</translation>
    </message>
    <message>
        <source>正好用完，不退不补</source>
        <translation>Used up exactly: nothing back, nothing on top</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>居民、台账、证明、经费</source>
        <translation>Registry, Ledgers, Certificates, Expenses</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>登记证明由谁领走；凭证：报销冲借</source>
        <translation>Who fetched a letter; voucher: settle an advance</translation>
    </message>
    <message>
        <source>到本页的查找框</source>
        <translation>Go to the search box of this page</translation>
    </message>
    <message>
        <source>到下一格；在列表里是打开</source>
        <translation>Next field; in a list, open</translation>
    </message>
    <message>
        <source>复制表格里的一行</source>
        <translation>Copy a row of a table</translation>
    </message>
    <message>
        <source>新登记时：照上一条填</source>
        <translation>In a new entry: fill it like the last one</translation>
    </message>
    <message>
        <source>台账里：核实无变化；凭证：冲销</source>
        <translation>In a ledger: checked, nothing changed; voucher: take back</translation>
    </message>
    <message>
        <source>记账、做名单时：去掉这一行</source>
        <translation>In vouchers and lists: take the line away</translation>
    </message>
    <message>
        <source>打开或收起待办</source>
        <translation>Show or hide the to-do list</translation>
    </message>
    <message>
        <source>锁上</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>这一页</source>
        <translation>This sheet</translation>
    </message>
    <message>
        <source>关于：版本、数据的位置、各部分的许可</source>
        <translation>About: versions, place of the data, licences of the parts</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>撤销刚做的事（提示还在时）</source>
        <translation>Undo what was just done (while the notice is up)</translation>
    </message>
    <message>
        <source>预览放大、缩小、适合宽度</source>
        <translation>Preview: nearer, farther, fit the width</translation>
    </message>
    <message>
        <source>保存；写证明时存样稿</source>
        <translation>Save; in a letter, keep a draft</translation>
    </message>
    <message>
        <source>使用指南，翻到正在看的这一页</source>
        <translation>The guide, at the page you look at</translation>
    </message>
    <message>
        <source>使用指南</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>找人、证明、台账、编号，也找操作</source>
        <translation>Find people, letters, books, commands</translation>
    </message>
    <message>
        <source>后退、前进：刚才看的地方；鼠标侧键也行</source>
        <translation>Back, forward; also side of a mouse</translation>
    </message>
    <message>
        <source>新增：居民、条目、凭证、人员</source>
        <translation>Add a resident, entry, voucher, staff</translation>
    </message>
    <message>
        <source>一户的变动：迁入、出生、分户…；号码框里：显示号码</source>
        <translation>Events of a household; show a number</translation>
    </message>
    <message>
        <source>打印已开的证明；凭证：打印单据</source>
        <translation>Print a letter again; print a slip</translation>
    </message>
    <message>
        <source>粘贴：从 Excel 复制的几行、拍好的票据</source>
        <translation>Paste lines of Excel or receipts</translation>
    </message>
    <message>
        <source>记账、做名单时：加一行；补录：再录一份</source>
        <translation>Add a line; by hand: one more letter</translation>
    </message>
    <message>
        <source>凭证：附票据；别的页：打开文件</source>
        <translation>Voucher: attach receipts; open a file</translation>
    </message>
    <message>
        <source>经费里换月、换年；台账设计里上下移一栏</source>
        <translation>Another month or year; move a column</translation>
    </message>
    <message>
        <source>台账设计里：加一栏</source>
        <translation>Book design: add a column</translation>
    </message>
    <message>
        <source>去掉选中的样稿、名单、栏目</source>
        <translation>Remove the chosen draft, list or column</translation>
    </message>
    <message>
        <source>在“关于”里：复制版本信息</source>
        <translation>In About: copy the versions</translation>
    </message>
    <message>
        <source>今日：等着办的事、今天的数</source>
        <translation>Today: what waits, the figures of the day</translation>
    </message>
    <message>
        <source>停止正在做的事，清空查找，关掉对话框</source>
        <translation>Stop what is under way, empty a search, close a dialog</translation>
    </message>
    <message>
        <source>写证明、告知单时：存 PDF；冲销凭证时：冲销并重记</source>
        <translation>Writing a letter or notice: save as PDF; reversing a voucher: reverse and book anew</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>左：{left}；右：{right}；取：{taken}</source>
        <translation>Left: {left}; right: {right}; taken: {taken}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>办公室</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>忘了密码…</source>
        <translation>Forgotten password…</translation>
    </message>
    <message>
        <source>打开别的文件夹…</source>
        <translation>Open another folder…</translation>
    </message>
    <message>
        <source>新建办公室…</source>
        <translation>New office…</translation>
    </message>
    <message>
        <source>选择办公室文件夹</source>
        <translation>Choose an office folder</translation>
    </message>
    <message>
        <source>里面的人都是虚构的：不要录入真实的居民</source>
        <translation>Everybody in it is invented: enter no real residents</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from a backup…</translation>
    </message>
</context>
<context>
    <name>SignersPage</name>
    <message>
        <source>签批人</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>登记任期</source>
        <translation>Enter a term</translation>
    </message>
    <message>
        <source>还没有登记任期</source>
        <translation>No term of office is on record</translation>
    </message>
    <message>
        <source>没有登记时，证明上写办公室的主任；换届、请假代签时在这里登记</source>
        <translation>Without one, letters name the office&apos;s director; enter a term here when the director changes or somebody stands in</translation>
    </message>
    <message>
        <source>今天签批的是 {name}（{title}）。改任期不会改动已经开出的证明。</source>
        <translation>Today {name} signs ({title}). Changing terms changes no letter that was issued.</translation>
    </message>
    <message>
        <source>今后</source>
        <translation>further notice</translation>
    </message>
    <message>
        <source>{name} 的任期：{first} 到 {last}</source>
        <translation>{name} signs from {first} to {last}</translation>
    </message>
    <message>
        <source>还没开始</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>在任</source>
        <translation>In office</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>代签</source>
        <translation>Acting</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>SlipDialog</name>
    <message>
        <source>报销单（借款单、收据存根、调拨单）</source>
        <translation>Slip (reimbursement, advance, receipt stub or transfer)</translation>
    </message>
    <message>
        <source>粘贴单：按明细行贴发票和收据</source>
        <translation>Sheet to paste on: invoices and receipts in the order of the lines</translation>
    </message>
    <message>
        <source>粘贴单：附扫描件，打印出来不用再贴</source>
        <translation>Sheet with scans: printed in place, nothing left to paste</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>A5 横向，每单一张</source>
        <translation>A5 across, one sheet for each</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>A4，一张两单，沿虚线剪开</source>
        <translation>A4, two slips to a sheet, cut along the dashes</translation>
    </message>
    <message>
        <source>校准打印机…</source>
        <translation>Line up the printer…</translation>
    </message>
    <message>
        <source>打印单据：{number}</source>
        <translation>Print the papers of {number}</translation>
    </message>
    <message>
        <source>报账单据 {number}</source>
        <translation>Papers of {number}</translation>
    </message>
    <message>
        <source>{month} 报账单据</source>
        <translation>Papers of {month}</translation>
    </message>
    <message>
        <source>粘贴单 {number}</source>
        <translation>Sheet to paste on {number}</translation>
    </message>
    <message>
        <source>{month}全部凭证的报销单，按编号排</source>
        <translation>Slips of all vouchers of {month}, in the order of their numbers</translation>
    </message>
</context>
<context>
    <name>SlipOffsetDialog</name>
    <message>
        <source>校准打印机：报销单、粘贴单</source>
        <translation>Line up the printer: slips and sheets to paste on</translation>
    </message>
    <message>
        <source>毫米，如 1.5；负数往左</source>
        <translation>Millimetres, such as 1.5; below zero to the left</translation>
    </message>
    <message>
        <source>右移</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>毫米，如 1.5；负数往上。先打校准页，量了再填</source>
        <translation>Millimetres, such as 1.5; below zero up. Print the page to measure with first</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>打印校准页</source>
        <translation>Print the page to measure with</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已保存；以后打印报销单、粘贴单照此移动。</source>
        <translation>Saved; slips and sheets are moved by this from now on.</translation>
    </message>
    <message>
        <source>校准页</source>
        <translation>Measuring page</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>分户</source>
        <translation>Split the household</translation>
    </message>
    <message>
        <source>谁分出去</source>
        <translation>Who parts</translation>
    </message>
    <message>
        <source>新户编号</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>may stay empty</translation>
    </message>
    <message>
        <source>住到哪里</source>
        <translation>New home</translation>
    </message>
    <message>
        <source>仍住原处的不填</source>
        <translation>empty if they stay where they live</translation>
    </message>
    <message>
        <source>分户日期</source>
        <translation>Date of split</translation>
    </message>
    <message>
        <source>新户的户主</source>
        <translation>Head of the new household</translation>
    </message>
    <message>
        <source>原户的新户主</source>
        <translation>New head of the old household</translation>
    </message>
    <message>
        <source>办理分户</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>新户：{new}。原户：{rest}。</source>
        <translation>New household: {new}. Old household: {rest}.</translation>
    </message>
</context>
<context>
    <name>StaffPasswordDialog</name>
    <message>
        <source>给{name}设新密码</source>
        <translation>A new password for {name}</translation>
    </message>
    <message>
        <source>重新启用{name}</source>
        <translation>Reactivate {name}</translation>
    </message>
    <message>
        <source>请本人来输；旧密码从此不能再用</source>
        <translation>Let them type it themselves; the old password no longer works</translation>
    </message>
    <message>
        <source>设新密码</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>重新启用</source>
        <translation>Reactivate</translation>
    </message>
    <message>
        <source>{name}的新密码已设好</source>
        <translation>The new password of {name} is set</translation>
    </message>
    <message>
        <source>{name}已重新启用</source>
        <translation>{name} was reactivated</translation>
    </message>
</context>
<context>
    <name>StandardDetail</name>
    <message>
        <source>本社区按这一条估算应到的钱</source>
        <translation>The community goes by this rule for the money to expect</translation>
    </message>
    <message>
        <source>调查里对不上的数，照录不改：</source>
        <translation>Numbers of the surveys that do not add up, as they stand there:</translation>
    </message>
    <message>
        <source>缺省 {usual}</source>
        <translation>Usually {usual}</translation>
    </message>
</context>
<context>
    <name>StandardsDialog</name>
    <message>
        <source>{year} 年经费标准对照表</source>
        <translation>Funding standards of {year}</translation>
    </message>
</context>
<context>
    <name>StandardsPage</name>
    <message>
        <source>经费标准</source>
        <translation>Funding standards</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>已保存，预算和预测也按这样算</source>
        <translation>Saved; the budget and the forecast go by it too</translation>
    </message>
    <message>
        <source>已放弃改动</source>
        <translation>Changes given up</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Party members</translation>
    </message>
    <message>
        <source>楼门组长</source>
        <translation>Block leaders</translation>
    </message>
    <message>
        <source>换回本社区的数</source>
        <translation>Back to the community&apos;s own</translation>
    </message>
    <message>
        <source>放弃改动</source>
        <translation>Give up changes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>应有</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>本年实际</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>还差</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>缺数</source>
        <translation>No count</translation>
    </message>
    <message>
        <source>执行</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>另选</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>没有执行的标准</source>
        <translation>No standard to go by</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>标准由主任或会计来选；这里可以试算。</source>
        <translation>The director or the accountant chooses the standards; here other sizes can be tried.</translation>
    </message>
    <message>
        <source>执行{rules}，应到 {amount} 元</source>
        <translation>By {rules} {amount} yuan are due</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>{year} 年 {month} 月收支月报表</source>
        <translation>Monthly statement {year}-{month}</translation>
    </message>
    <message>
        <source>{month} 收支月报表</source>
        <translation>Statement {month}</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>{where} 居民统计表</source>
        <translation>Statistics of {where}</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>统计哪里</source>
        <translation>Count where</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>正在统计…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>其他住址</source>
        <translation>Other addresses</translation>
    </message>
    <message>
        <source>全社区</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>这里没有人</source>
        <translation>Nobody here</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>People</translation>
    </message>
    <message>
        <source>全部居民</source>
        <translation>All residents</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} households</translation>
    </message>
    <message>
        <source>{what}：{counts}</source>
        <translation>{what}: {counts}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>{people} 人 · {households} 户</source>
        <translation>People: {people} · Households: {households}</translation>
    </message>
    <message>
        <source>正在处理…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止正在做的事  Esc</source>
        <translation>Stop what is under way  Esc</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>这里还没有保存：先保存或放弃，再后退、前进</source>
        <translation>Something here is not saved: save or discard it, then go back or forward</translation>
    </message>
</context>
<context>
    <name>StoredPaper</name>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。</source>
        <translation>&quot;{file}&quot; cannot be written; choose another folder, or close the program that has it open.</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>已登记领取 {number}</source>
        <translation>{number} was handed over</translation>
    </message>
    <message>
        <source>已作废 {number}</source>
        <translation>{number} is void</translation>
    </message>
</context>
<context>
    <name>TakeInPage</name>
    <message>
        <source>导入、导出</source>
        <translation>Import and export</translation>
    </message>
    <message>
        <source>导出凭证…</source>
        <translation>Export vouchers…</translation>
    </message>
    <message>
        <source>选以前的账…</source>
        <translation>Choose an account…</translation>
    </message>
    <message>
        <source>把以前在 Excel、WPS 里记的账导进来：一个月一张表、一年一张表都行；合计、承前页会跳过。每一行不是记成凭证，就是列进问题清单；同一份再导一次，不会重记。</source>
        <translation>Brings in an account kept in Excel or WPS so far: one sheet a month or one a year; totals are left out. Each line becomes a voucher or stands on the list of problems; the same file again books nothing twice.</translation>
    </message>
    <message>
        <source>导入记录</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>还没有导入过以前的账</source>
        <translation>No earlier account was imported yet</translation>
    </message>
    <message>
        <source>把表格拖到这里，或按“选以前的账”</source>
        <translation>Drop a table here, or choose one</translation>
    </message>
    <message>
        <source>未记账的行另存为…</source>
        <translation>Save the lines not booked…</translation>
    </message>
    <message>
        <source>整批冲销…</source>
        <translation>Take all back…</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.ods *.csv *.tsv *.et)</source>
        <translation>Tables (*.xlsx *.xls *.ods *.csv *.tsv *.et)</translation>
    </message>
    <message>
        <source>选以前的账</source>
        <translation>Choose an earlier account</translation>
    </message>
    <message>
        <source>{file}-问题清单.xlsx</source>
        <translation>{file}-problems.xlsx</translation>
    </message>
    <message>
        <source>问题清单存到哪里</source>
        <translation>Where to save the list of problems</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已存 {count} 行：{file}</source>
        <translation>{count} lines saved: {file}</translation>
    </message>
    <message>
        <source>已冲销 {count} 张凭证</source>
        <translation>{count} vouchers were taken back</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>不记账</source>
        <translation>Not booked</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Vouchers</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已全部冲销</source>
        <translation>All taken back</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>{count} 张有效</source>
        <translation>{count} stand</translation>
    </message>
</context>
<context>
    <name>TakenDialog</name>
    <message>
        <source>导入《{book}》</source>
        <translation>Import &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>本社区已有《{book}》（{code}）。</source>
        <translation>The office has &quot;{book}&quot; ({code}) already.</translation>
    </message>
    <message>
        <source>作为</source>
        <translation>As</translation>
    </message>
    <message>
        <source>它的新版本：已登记的都保留</source>
        <translation>its next version: all entries stay</translation>
    </message>
    <message>
        <source>另一本台账：另编一个号</source>
        <translation>another book with a code of its own</translation>
    </message>
    <message>
        <source>读入</source>
        <translation>Read</translation>
    </message>
</context>
<context>
    <name>TaskVouchersTable</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>TasksTable</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>下达部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>花了</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>随任务来了</source>
        <translation>Came with it</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>没有着落</source>
        <translation>Not covered</translation>
    </message>
    <message>
        <source>（台账里没有这件任务）</source>
        <translation>(a task the book does not have)</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>登记任期</source>
        <translation>Enter a term of office</translation>
    </message>
    <message>
        <source>改任期</source>
        <translation>Change a term of office</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>代签（主任外出等，证明上名字后写“代”）</source>
        <translation>Acting (the director is away; letters mark the name 代)</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>到哪天止</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>最后一天也算；还不知道就空着</source>
        <translation>That day included; leave it empty while it is not known</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>保存年限和答复期限</source>
        <translation>How long is kept, how soon is answered</translation>
    </message>
    <message>
        <source>迁出、去世后保存（年）</source>
        <translation>After leaving or dying (years)</translation>
    </message>
    <message>
        <source>流动人口离开后保存（年）</source>
        <translation>Migrants after leaving (years)</translation>
    </message>
    <message>
        <source>个人信息申请几天内答复</source>
        <translation>Requests answered within (days)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>都办完了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>在这台电脑上，打开软件先看这一页</source>
        <translation>Begin with this page on this PC</translation>
    </message>
    <message>
        <source>今天开具</source>
        <translation>Letters today</translation>
    </message>
    <message>
        <source>不予开具</source>
        <translation>Refusals</translation>
    </message>
    <message>
        <source>登记台账</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>今天凭证</source>
        <translation>Vouchers</translation>
    </message>
    <message>
        <source>经费还有</source>
        <translation>Money left</translation>
    </message>
</context>
<context>
    <name>TodaySheetDialog</name>
    <message>
        <source>今日待办</source>
        <translation>What waits today</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>找人、证明、台账、编号… 如 zw 0412、3-2-501、丢身份证</source>
        <translation>People, certificates, books… e.g. zw 0412, 3-2-501, 丢身份证</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>锁上（Ctrl+L）</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>待办 {count}</source>
        <translation>To do {count}</translation>
    </message>
    <message>
        <source>密码、字号、人员…</source>
        <translation>Password, text size, staff…</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>不看了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{at}/{count}</source>
        <translation>{at}/{count}</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>TrailDetail</name>
    <message>
        <source>查看完整号码</source>
        <translation>Show whole numbers</translation>
    </message>
    <message>
        <source>谁看了哪一行的完整号码，也会留下记录。</source>
        <translation>Who looked at the whole numbers of which line is on record too.</translation>
    </message>
    <message>
        <source>对什么</source>
        <translation>To what</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>记录行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>后来</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>操作记录</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>核对链条</source>
        <translation>Check the chain</translation>
    </message>
    <message>
        <source>看每一行是不是接着上一行，有没有被改动、删掉或插入</source>
        <translation>Whether each line follows from the one before, and none was changed, deleted or inserted</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>居民、证明编号、凭证号或台账</source>
        <translation>Resident, letter, voucher, book</translation>
    </message>
    <message>
        <source>原因里的字</source>
        <translation>Words in the reason</translation>
    </message>
    <message>
        <source>谁做的</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>对哪一类</source>
        <translation>To what kind</translation>
    </message>
    <message>
        <source>从哪一天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪一天止</source>
        <translation>To</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} lines</translation>
    </message>
    <message>
        <source>没有符合条件的操作记录</source>
        <translation>No line of the audit trail fits</translation>
    </message>
    <message>
        <source>放宽上面的条件再看</source>
        <translation>Ask for less above</translation>
    </message>
    <message>
        <source>正在核对……</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>日期看不懂；请写成 2026-3-5 这样</source>
        <translation>The date is not understood; write it like 2026-3-5</translation>
    </message>
    <message>
        <source>{now} 核对：{found}</source>
        <translation>Checked {now}: {found}</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>各种操作</source>
        <translation>All acts</translation>
    </message>
    <message>
        <source>各类东西</source>
        <translation>All things</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>对什么</source>
        <translation>To what</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>TwoPeopleDialog</name>
    <message>
        <source>手动合并</source>
        <translation>Merge by hand</translation>
    </message>
    <message>
        <source>第一个人</source>
        <translation>First person</translation>
    </message>
    <message>
        <source>第二个人</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>并排比较</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>请选一个人</source>
        <translation>Choose a person</translation>
    </message>
    <message>
        <source>选的是同一条登记，请另选一个人</source>
        <translation>That is the same record; choose somebody else</translation>
    </message>
</context>
<context>
    <name>TypeStatePane</name>
    <message>
        <source>改为</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>为什么改</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>如 区民政局2026年通知</source>
        <translation>Such as: notice of the civil affairs bureau, 2026</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day on</translation>
    </message>
    <message>
        <source>恢复规则口径</source>
        <translation>Back to the policy</translation>
    </message>
    <message>
        <source>改这一项</source>
        <translation>Change this type</translation>
    </message>
    <message>
        <source>不开时这样告知</source>
        <translation>What to tell when it is not issued</translation>
    </message>
    <message>
        <source>“{title}”到时改为{word}</source>
        <translation>&quot;{title}&quot; will change to: {word}</translation>
    </message>
    <message>
        <source>“{title}”已改为{word}</source>
        <translation>&quot;{title}&quot; is now: {word}</translation>
    </message>
    <message>
        <source>“{title}”已恢复规则口径</source>
        <translation>&quot;{title}&quot; follows the policy again</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 2026-12-01</source>
        <translation>This date is not understood; write it as 2026-12-01</translation>
    </message>
    <message>
        <source>列出这一项</source>
        <translation>List this type</translation>
    </message>
    <message>
        <source>单独改这一项</source>
        <translation>Change this type by itself</translation>
    </message>
    <message>
        <source>列出来</source>
        <translation>List it</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>About</translation>
    </message>
    <message>
        <source>凭什么开</source>
        <translation>Rests on</translation>
    </message>
    <message>
        <source>不能写</source>
        <translation>Must not say</translation>
    </message>
    <message>
        <source>第{number}项 {name}</source>
        <translation>Item {number}: {name}</translation>
    </message>
    <message>
        <source>国家清单</source>
        <translation>National list</translation>
    </message>
    <message>
        <source>规则口径</source>
        <translation>By the policy</translation>
    </message>
    <message>
        <source>{word}，{day} 起，{name}：{reason}</source>
        <translation>{word}, from {day} on, {name}: {reason}</translation>
    </message>
    <message>
        <source>单独改过</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>{day} 起 {word}：{reason}</source>
        <translation>From {day} on {word}: {reason}</translation>
    </message>
    <message>
        <source>将来</source>
        <translation>Coming</translation>
    </message>
</context>
<context>
    <name>TypesPane</name>
    <message>
        <source>居民要办什么？</source>
        <translation>What is needed?</translation>
    </message>
    <message>
        <source>如 身份证丢了、sfz</source>
        <translation>e.g. 身份证丢了, sfz</translation>
    </message>
    <message>
        <source>证明事项</source>
        <translation>Certificate types</translation>
    </message>
    <message>
        <source>看全部事项</source>
        <translation>Show all types</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>换个说法试试，或者从全部事项里选</source>
        <translation>Try other words, or choose from all types</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>VerdictFrame</name>
    <message>
        <source>真实，已过有效期</source>
        <translation>Genuine, but lapsed</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Why void</translation>
    </message>
    <message>
        <source>改用</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>致送单位</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>开具日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>导出核验页…</source>
        <translation>Export check page…</translation>
    </message>
    <message>
        <source>给收件单位：一个网页文件，不联网也能核验</source>
        <translation>For those who receive letters: one web page that verifies without a network</translation>
    </message>
    <message>
        <source>导出公钥…</source>
        <translation>Export public key…</translation>
    </message>
    <message>
        <source>给收件单位：核验用的公钥，可以公开</source>
        <translation>For those who receive letters: the public key that verifies; it may be published</translation>
    </message>
    <message>
        <source>扫描二维码，或输入12位校验码，再按回车</source>
        <translation>Scan the QR code, or type the 12 signs of the check code, then Enter</translation>
    </message>
    <message>
        <source>在登记簿里看</source>
        <translation>Show in the register</translation>
    </message>
    <message>
        <source>扫描证明左下角的二维码</source>
        <translation>Scan the QR code at the lower left of the letter</translation>
    </message>
    <message>
        <source>没有扫码枪，就输入二维码旁边的校验码；大小写、横线都不要紧</source>
        <translation>Without a scanner, type the check code beside it; case and dashes do not matter</translation>
    </message>
    <message>
        <source>核验页</source>
        <translation>Check page</translation>
    </message>
    <message>
        <source>核验公钥</source>
        <translation>Public key</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>“{title}”的历次写法</source>
        <translation>Versions of &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>历次写法</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>恢复原文</source>
        <translation>Back to the program&apos;s wording</translation>
    </message>
    <message>
        <source>现用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>第 {number} 版</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>程序自带的原文</source>
        <translation>The program&apos;s wording</translation>
    </message>
    <message>
        <source>改用这一版</source>
        <translation>Use this version</translation>
    </message>
    <message>
        <source>这一版怎么写</source>
        <translation>What this version says</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>作废 {number}</source>
        <translation>Void {number}</translation>
    </message>
    <message>
        <source>内容写错了</source>
        <translation>The text was wrong</translation>
    </message>
    <message>
        <source>居民不需要了</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>编号留着不再用，原件请收回；查验时会说明已作废。作废以后不能恢复。</source>
        <translation>The number is kept and not used again; take the original back. A check will say that it is void. This cannot be undone.</translation>
    </message>
    <message>
        <source>作废，不能恢复</source>
        <translation>Void for good</translation>
    </message>
    <message>
        <source>先不作废</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>打印坏了</source>
        <translation>Spoilt in printing</translation>
    </message>
    <message>
        <source>人弄错了</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>事项弄错了</source>
        <translation>Wrong matter</translation>
    </message>
    <message>
        <source>重复登记了</source>
        <translation>Entered twice</translation>
    </message>
    <message>
        <source>编号留着不再用，也不再计入统计。作废以后不能恢复。</source>
        <translation>Its number is kept and not used again, and it no longer counts. This cannot be taken back.</translation>
    </message>
</context>
<context>
    <name>VoucherCard</name>
    <message>
        <source>回到图表  Esc</source>
        <translation>Back to the charts  Esc</translation>
    </message>
    <message>
        <source>报销冲借</source>
        <translation>Settle advance</translation>
    </message>
    <message>
        <source>改</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>打印单据</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>经历</source>
        <translation>History</translation>
    </message>
    <message>
        <source>发票 {number}</source>
        <translation>Invoice {number}</translation>
    </message>
    <message>
        <source>预借</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>冲回预借</source>
        <translation>Advance given back</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>原借</source>
        <translation>Was lent</translation>
    </message>
    <message>
        <source>冲销的是</source>
        <translation>Takes back</translation>
    </message>
    <message>
        <source>冲销凭证</source>
        <translation>Taken back by</translation>
    </message>
    <message>
        <source>冲的预借</source>
        <translation>Settles</translation>
    </message>
    <message>
        <source>报销凭证</source>
        <translation>Settled by</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>{lent}，退回 {rest}</source>
        <translation>{lent}, {rest} given back</translation>
    </message>
    <message>
        <source>{lent}，补付 {rest}</source>
        <translation>{lent}, {rest} paid on top</translation>
    </message>
    <message>
        <source>{lent}，正好用完</source>
        <translation>{lent}, all spent</translation>
    </message>
</context>
<context>
    <name>VoucherColumns</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>票据</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>调拨</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>预借</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>冲借</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Red entry</translation>
    </message>
    <message>
        <source>已冲销</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>已报</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>已附</source>
        <translation>Attached</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>凭证：{value}</source>
        <translation>Voucher: {value}</translation>
    </message>
    <message>
        <source>经费：{value}</source>
        <translation>Fund: {value}</translation>
    </message>
    <message>
        <source>对方：{value}</source>
        <translation>Payee: {value}</translation>
    </message>
    <message>
        <source>经手：{value}</source>
        <translation>Handled by: {value}</translation>
    </message>
    <message>
        <source>备注：{value}</source>
        <translation>Note: {value}</translation>
    </message>
    <message>
        <source>冲销：{value}</source>
        <translation>Takes back: {value}</translation>
    </message>
    <message>
        <source>被冲销：{value}</source>
        <translation>Taken back by: {value}</translation>
    </message>
    <message>
        <source>冲借：{value}</source>
        <translation>Settles: {value}</translation>
    </message>
    <message>
        <source>报销凭证：{value}</source>
        <translation>Settled by: {value}</translation>
    </message>
</context>
<context>
    <name>VoucherDialog</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>票据张数</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>票据文件</source>
        <translation>Receipt files</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>超出预算，请写明原因。</source>
        <translation>Beyond the budget: please give the reason.</translation>
    </message>
    <message>
        <source>{amount} 元以内由{step}审批</source>
        <translation>Up to ¥{amount} approved by: {step}</translation>
    </message>
    <message>
        <source>由{step}审批</source>
        <translation>Approved by: {step}</translation>
    </message>
    <message>
        <source>账上还有 {amount} 元</source>
        <translation>¥{amount} left in this fund</translation>
    </message>
    <message>
        <source>今年没有这一类的预算</source>
        <translation>No budget for this class this year</translation>
    </message>
    <message>
        <source>{group}预算 {budget} 元，已用 {percent}%</source>
        <translation>{group}: {percent}% of the ¥{budget} budget used</translation>
    </message>
    <message>
        <source>{group}预算 {budget} 元，已用完（{percent}%）</source>
        <translation>{group}: the ¥{budget} budget is used up ({percent}%)</translation>
    </message>
</context>
<context>
    <name>VoucherLines</name>
    <message>
        <source>转入的经费</source>
        <translation>The fund it goes to</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (¥)</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice number</translation>
    </message>
    <message>
        <source>加一行</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>转出的经费</source>
        <translation>The fund it comes from</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>去掉这一行（Ctrl+Del）</source>
        <translation>Take this line away (Ctrl+Del)</translation>
    </message>
    <message>
        <source>合计 {amount} 元&#x3000;{words}</source>
        <translation>Total ¥{amount}  {words}</translation>
    </message>
</context>
<context>
    <name>VoucherPane</name>
    <message>
        <source>凭证</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>按 Ctrl+N 记第一笔</source>
        <translation>Press Ctrl+N to add the first</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月</source>
        <translation>{year}-{month}</translation>
    </message>
    <message>
        <source>已结账</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>未结账</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>上月结余 {opening}  +  收入 {income}  −  支出 {expense}  =  本月结余 {closing}</source>
        <translation>Opening {opening}  +  income {income}  −  expense {expense}  =  closing {closing}</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>上年结余 {opening}  +  收入 {income}  −  支出 {expense}  =  本年结余 {closing}</source>
        <translation>From last year {opening}  +  income {income}  −  expense {expense}  =  left {closing}</translation>
    </message>
    <message>
        <source>{period}没有找到“{words}”</source>
        <translation>&quot;{words}&quot; was not found in {period}</translation>
    </message>
    <message>
        <source>按 Esc 清空，看全部</source>
        <translation>Press Esc to clear and see all</translation>
    </message>
    <message>
        <source>{period}没有缺票据的支出</source>
        <translation>No payment lacks a receipt in {period}</translation>
    </message>
    <message>
        <source>点上面的“缺票据”，看全部凭证</source>
        <translation>Press &quot;No receipt&quot; above to see all vouchers</translation>
    </message>
    <message>
        <source>{period}没有“{only}”的凭证</source>
        <translation>No voucher of &quot;{only}&quot; in {period}</translation>
    </message>
    <message>
        <source>{period}还没有凭证</source>
        <translation>No voucher in {period} yet</translation>
    </message>
    <message>
        <source>（其中预借未报 {advanced}）</source>
        <translation> (of it out as advances {advanced})</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>上一年</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>下一年</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>点上面的“只看”，看全部凭证</source>
        <translation>Click &quot;Only&quot; above to show all vouchers</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>反结账</source>
        <translation>Reopen</translation>
    </message>
</context>
<context>
    <name>VoucherReceipts</name>
    <message>
        <source>票据补到</source>
        <translation>Paper came</translation>
    </message>
    <message>
        <source>纸质票据补到了，只记张数</source>
        <translation>Receipts came on paper; only their number is kept</translation>
    </message>
    <message>
        <source>附票据</source>
        <translation>Attach receipts</translation>
    </message>
    <message>
        <source>附票据  Ctrl+O；也可以把照片、PDF 拖进来，或复制后按 Ctrl+V</source>
        <translation>Attach receipts  Ctrl+O; photos and PDF files can also be dropped here, or copied and pasted with Ctrl+V</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>缺票据</source>
        <translation>No receipt</translation>
    </message>
    <message>
        <source>{name}（{sheets} 张）</source>
        <translation>{name} ({sheets})</translation>
    </message>
    <message>
        <source>已放入：{names}</source>
        <translation>Put in: {names}</translation>
    </message>
    <message>
        <source>撤销放入</source>
        <translation>Putting in undone</translation>
    </message>
    <message>
        <source>已移除：{name}</source>
        <translation>Removed: {name}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>欢迎使用社区办公桌面</source>
        <translation>Welcome to Community Desk</translation>
    </message>
    <message>
        <source>居民、台账、证明、经费，录一次，处处能用。先选一种开始：</source>
        <translation>Residents, ledgers, certificates, expenses: enter once, use everywhere. Choose how to begin:</translation>
    </message>
    <message>
        <source>新建办公室</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>打开已有的</source>
        <translation>Open existing</translation>
    </message>
    <message>
        <source>看示例办公室</source>
        <translation>Try the demo</translation>
    </message>
    <message>
        <source>为本社区建一个加密的文件夹，您是第一位主任。</source>
        <translation>Makes an encrypted folder for your community; you are its first director.</translation>
    </message>
    <message>
        <source>这台电脑或 U 盘上已经有办公室文件夹。</source>
        <translation>There is an office folder on this PC or a USB drive.</translation>
    </message>
    <message>
        <source>一万多名虚构的居民，随便点，不怕弄坏。</source>
        <translation>More than ten thousand invented residents; try anything, nothing can break.</translation>
    </message>
    <message>
        <source>选择办公室文件夹</source>
        <translation>Choose an office folder</translation>
    </message>
    <message>
        <source>正在造一个虚构的社区，约一分钟…</source>
        <translation>Building an invented community, about a minute…</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>换了电脑或者坏了，U 盘或硬盘上还有备份。</source>
        <translation>A new PC, or damage: there are backups on a stick or disk.</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>WhoMenu</name>
    <message>
        <source>{name}&#x3000;{role}</source>
        <translation>{name}  {role}</translation>
    </message>
    <message>
        <source>语言、深浅、字号…</source>
        <translation>Language, light or dark, text size…</translation>
    </message>
    <message>
        <source>换人登录…</source>
        <translation>Change person…</translation>
    </message>
    <message>
        <source>锁上</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>改密码…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>关于本软件</source>
        <translation>About this program</translation>
    </message>
    <message>
        <source>使用指南</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>点一下放进句子里；打字时按左花括号也能选</source>
        <translation>Click one to put it into the sentence; typing an opening brace offers them too</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>称呼</source>
        <translation>Salutation</translation>
    </message>
    <message>
        <source>有效天数</source>
        <translation>Days valid</translation>
    </message>
    <message>
        <source>加一句</source>
        <translation>Add a sentence</translation>
    </message>
    <message>
        <source>放进句子里</source>
        <translation>Put into the sentence</translation>
    </message>
</context>
<context>
    <name>WordingsPage</name>
    <message>
        <source>信的写法</source>
        <translation>Wording of letters</translation>
    </message>
    <message>
        <source>历次写法</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>有信的事项</source>
        <translation>Types with a letter</translation>
    </message>
    <message>
        <source>样张，人和事都是假的</source>
        <translation>Sample with invented people</translation>
    </message>
    <message>
        <source>恢复原文</source>
        <translation>Program&apos;s wording</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已保存，是第 {number} 版</source>
        <translation>Saved as version {number}</translation>
    </message>
    <message>
        <source>和原文一样，用原文</source>
        <translation>Same as the program&apos;s wording, which is used</translation>
    </message>
    <message>
        <source>已恢复原文</source>
        <translation>The program&apos;s wording is back</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>已读入，看过以后请保存</source>
        <translation>Read in; please look at it, then save</translation>
    </message>
    <message>
        <source>样稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>已改写</source>
        <translation>Reworded</translation>
    </message>
    <message>
        <source>用不上</source>
        <translation>Does not fit</translation>
    </message>
    <message>
        <source>只有主任能改；这里只看</source>
        <translation>Only a director may change it; you can look</translation>
    </message>
    <message>
        <source>本社区写的一版和新的表单对不上，先用原文：{why}</source>
        <translation>The office&apos;s version does not fit the new form; the program&apos;s is used: {why}</translation>
    </message>
    <message>
        <source>已删去第 {number} 句</source>
        <translation>Sentence {number} removed</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已改用第 {number} 版</source>
        <translation>Version {number} is in use</translation>
    </message>
    <message>
        <source>导出这份写法</source>
        <translation>Export this wording</translation>
    </message>
    <message>
        <source>导入一份写法</source>
        <translation>Import a wording</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>都办完了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今日：等着办的事、今天的数，可以打印  Ctrl+5</source>
        <translation>Today: what waits, the figures of the day, to print  Ctrl+5</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>正在处理…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>YearCharts</name>
    <message>
        <source>各类预算与实际</source>
        <translation>Budget and actual</translation>
    </message>
    <message>
        <source>逐月支出</source>
        <translation>Spending by month</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>{month} 月支出 {amount} 元</source>
        <translation>Month {month}: ¥{amount} spent</translation>
    </message>
    <message>
        <source>各项经费余额</source>
        <translation>What each fund has left</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>经费</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>这一年还没有经费</source>
        <translation>No money in this year yet</translation>
    </message>
    <message>
        <source>{year} · 斜纹：预借未报</source>
        <translation>{year} · hatched: advances not settled</translation>
    </message>
    <message>
        <source>{year} 年 · 虚线：平均每月可用 {amount}</source>
        <translation>{year} · dashed: ¥{amount} a month</translation>
    </message>
    <message>
        <source>{title}：已花 {actual} 元，预算 {budget} 元（{percent}%）</source>
        <translation>{title}: ¥{actual} of ¥{budget} spent ({percent}%)</translation>
    </message>
    <message>
        <source>{title}：已花 {actual} 元，没有预算</source>
        <translation>{title}: ¥{actual} spent, no budget</translation>
    </message>
    <message>
        <source>{fund}（专项）</source>
        <translation>{fund} (earmarked)</translation>
    </message>
    <message>
        <source>上年结余 {amount} 元</source>
        <translation>from last year {amount}</translation>
    </message>
    <message>
        <source>到账 {amount} 元</source>
        <translation>received {amount}</translation>
    </message>
    <message>
        <source>调入 {amount} 元</source>
        <translation>moved in {amount}</translation>
    </message>
    <message>
        <source>调出 {amount} 元</source>
        <translation>moved out {amount}</translation>
    </message>
    <message>
        <source>已支 {amount} 元</source>
        <translation>spent {amount}</translation>
    </message>
    <message>
        <source>还剩 {amount} 元</source>
        <translation>left {amount}</translation>
    </message>
    <message>
        <source>其中预借未报 {amount} 元</source>
        <translation>of it out as advances {amount}</translation>
    </message>
    <message>
        <source>超 {amount}</source>
        <translation>{amount} over</translation>
    </message>
    <message>
        <source>剩 {amount}</source>
        <translation>{amount} left</translation>
    </message>
    <message>
        <source>{title}：{said}</source>
        <translation>{title}: {said}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{month} 月支出 {amount} 元，收入 {income} 元</source>
        <translation>Month {month}: spent {amount}, received {income}</translation>
    </message>
    <message>
        <source>{count} 类超预算</source>
        <translation>{count} classes over budget</translation>
    </message>
    <message>
        <source>{title}没有预算</source>
        <translation>{title}: no budget</translation>
    </message>
    <message>
        <source>{title}超 {percent}%</source>
        <translation>{title} {percent}% over</translation>
    </message>
    <message>
        <source>定年度预算</source>
        <translation>Set the budget</translation>
    </message>
    <message>
        <source>这一年还没有支出，也没有定预算</source>
        <translation>Nothing spent this year, and no budget set</translation>
    </message>
    <message>
        <source>按“记一笔”记第一笔，或者先定预算</source>
        <translation>Press &quot;Add voucher&quot; for the first one, or set the budget first</translation>
    </message>
    <message>
        <source>记了支出，这里就有逐月的数</source>
        <translation>Once something is spent, here it is by month</translation>
    </message>
</context>
<context>
    <name>YearEndPage</name>
    <message>
        <source>年终结转</source>
        <translation>End of the year</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>每项经费年底的余额：结转的留作下年的上年结余，上缴的退回拨款单位，记作一笔“上缴结余”。哪项上缴，在“经费来源”里定。</source>
        <translation>What each fund has left at the end of the year: what is kept opens the next year; what is handed back returns to who gave it, booked as one payment. Which funds are handed back is set under Funds.</translation>
    </message>
    <message>
        <source>各项经费</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>记账日期</source>
        <translation>Day to book it on</translation>
    </message>
    <message>
        <source>看不懂这个日期；请写成 2026-12-31 这样。</source>
        <translation>This is not a date; write it like 2026-12-31.</translation>
    </message>
    <message>
        <source>已记 {count} 笔上缴，共 {amount} 元：{number} 起</source>
        <translation>{count} booked as handed back, {amount} yuan in all, from {number} on</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>{year} 年底各项经费都没有余额</source>
        <translation>No fund has anything left at the end of {year}</translation>
    </message>
    <message>
        <source>在上面换一年</source>
        <translation>Choose another year above</translation>
    </message>
    <message>
        <source>年底余额 {balance}  −  上缴 {back}  =  结转下年 {kept}</source>
        <translation>Left {balance}  −  handed back {back}  =  kept {kept}</translation>
    </message>
    <message>
        <source>上缴并记账 {count} 笔</source>
        <translation>Book {count} as handed back</translation>
    </message>
    <message>
        <source>没有要上缴的</source>
        <translation>Nothing to hand back</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>拨款单位</source>
        <translation>Who gives the money</translation>
    </message>
    <message>
        <source>年底办法</source>
        <translation>At year end</translation>
    </message>
    <message>
        <source>年底余额</source>
        <translation>Left at the end</translation>
    </message>
    <message>
        <source>预借未报</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>已上缴</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>还要上缴</source>
        <translation>To hand back</translation>
    </message>
    <message>
        <source>结转下年</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>上缴</source>
        <translation>Hand back</translation>
    </message>
    <message>
        <source>结转</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>{month}起还有 {count} 个月没有结账；结账前再记的账会改变这些数。去结账</source>
        <translation>{count} months from {month} on are not closed; what is still booked there changes these figures. Go and close them</translation>
    </message>
</context>
<context>
    <name>YearFigures</name>
    <message>
        <source>今年到账</source>
        <translation>Allotted this year</translation>
    </message>
    <message>
        <source>已支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>还剩</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>照此用到</source>
        <translation>Will last until</translation>
    </message>
    <message>
        <source>{year} 年到账</source>
        <translation>Received in {year}</translation>
    </message>
    <message>
        <source>其他 {amount}</source>
        <translation>Other {amount}</translation>
    </message>
    <message>
        <source>上年结余 {amount}</source>
        <translation>Brought forward {amount}</translation>
    </message>
    <message>
        <source>{year} 年还没有到账</source>
        <translation>Nothing allotted in {year} yet</translation>
    </message>
    <message>
        <source>{year} 年全年</source>
        <translation>All of {year}</translation>
    </message>
    <message>
        <source>到 {month} 月 {day} 日</source>
        <translation>Up to {month}-{day}</translation>
    </message>
    <message>
        <source>其中专项 {amount} 不能挪用</source>
        <translation>of which ¥{amount} is earmarked</translation>
    </message>
    <message>
        <source>预借未报 {amount}</source>
        <translation>{amount} out as advances</translation>
    </message>
    <message>
        <source>没有专项结余</source>
        <translation>None earmarked</translation>
    </message>
    <message>
        <source>有了支出才算得出</source>
        <translation>Known once money is spent</translation>
    </message>
    <message>
        <source>年底约余 ¥{amount}</source>
        <translation>About ¥{amount} left at year end</translation>
    </message>
    <message>
        <source>够到年底</source>
        <translation>Year end</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{month}-{day}</translation>
    </message>
    <message>
        <source>年底约缺 ¥{amount}</source>
        <translation>About ¥{amount} short at year end</translation>
    </message>
    <message>
        <source>记了到账才算得出</source>
        <translation>Known once money has come in</translation>
    </message>
</context>
<context>
    <name>_Found</name>
    <message>
        <source>没有找到“{words}”。先在“居民”里登记，再来开具。</source>
        <translation>Nobody found for &quot;{words}&quot;. Add the person under &quot;Registry&quot; first, then issue.</translation>
    </message>
</context>
<context>
    <name>_ReasonDialog</name>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>这份已经领走：请先把原件收回来，收不回的写进原因。</source>
        <translation>This letter was handed over: fetch the original back first, or say in the reason that it cannot be had.</translation>
    </message>
</context>
<context>
    <name>_StaffDialog</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>如 网格员</source>
        <translation>such as grid worker</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>account_import</name>
    <message>
        <source>每一行都能记账</source>
        <translation>Every line can be booked</translation>
    </message>
    <message>
        <source>没有要核对的行</source>
        <translation>No line needs a look</translation>
    </message>
    <message>
        <source>没有能记账的行</source>
        <translation>No line can be booked</translation>
    </message>
    <message>
        <source>已经记过</source>
        <translation>booked already</translation>
    </message>
    <message>
        <source>月份已结账</source>
        <translation>month closed</translation>
    </message>
    <message>
        <source>没有经费来源</source>
        <translation>no fund</translation>
    </message>
    <message>
        <source>没有这项经费</source>
        <translation>no such fund</translation>
    </message>
    <message>
        <source>专款不能这样用</source>
        <translation>fund does not pay this</translation>
    </message>
    <message>
        <source>看不出类别</source>
        <translation>no class</translation>
    </message>
    <message>
        <source>没有这个类别</source>
        <translation>no such class</translation>
    </message>
    <message>
        <source>没有年份</source>
        <translation>no year</translation>
    </message>
    <message>
        <source>日期看不懂</source>
        <translation>date not understood</translation>
    </message>
    <message>
        <source>金额看不懂</source>
        <translation>amount not understood</translation>
    </message>
    <message>
        <source>没有金额</source>
        <translation>no amount</translation>
    </message>
    <message>
        <source>红字找不到原来那一笔</source>
        <translation>red line without its original</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>other reasons</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>记一笔</source>
        <translation>Add voucher</translation>
    </message>
    <message>
        <source>结账</source>
        <translation>Close month</translation>
    </message>
    <message>
        <source>月报表</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation>Export ledger</translation>
    </message>
    <message>
        <source>打印台账</source>
        <translation>Print ledger</translation>
    </message>
    <message>
        <source>新增居民</source>
        <translation>Add resident</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>导出居民名单</source>
        <translation>Export list of residents</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source>空房</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>空挂</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>独居高龄</source>
        <translation>Old, alone</translation>
    </message>
    <message>
        <source>高龄</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>流动</source>
        <translation>Migrant</translation>
    </message>
</context>
<context>
    <name>bodies</name>
    <message>
        <source>银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>保险公司</source>
        <translation>Insurer</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>用人单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>医院</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>公安机关</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>公证机构</source>
        <translation>Notary</translation>
    </message>
    <message>
        <source>房产和不动产部门</source>
        <translation>Housing and real estate</translation>
    </message>
    <message>
        <source>民政、人社、医保窗口</source>
        <translation>Civil affairs, labour, health insurance</translation>
    </message>
    <message>
        <source>使领馆和签证机构</source>
        <translation>Embassy or visa office</translation>
    </message>
    <message>
        <source>其他机关</source>
        <translation>Other authority</translation>
    </message>
    <message>
        <source>其他企业</source>
        <translation>Other company</translation>
    </message>
    <message>
        <source>其他单位</source>
        <translation>Another body</translation>
    </message>
    <message>
        <source>没有单位要求</source>
        <translation>Nobody asked</translation>
    </message>
</context>
<context>
    <name>book_import</name>
    <message>
        <source>每一行都能导入</source>
        <translation>Every line can be imported</translation>
    </message>
    <message>
        <source>没有要更新的条目</source>
        <translation>No entry to be updated</translation>
    </message>
    <message>
        <source>没有新的条目</source>
        <translation>No new entry</translation>
    </message>
    <message>
        <source>和居民档案没有不一致</source>
        <translation>Nothing is at odds with the registry</translation>
    </message>
    <message>
        <source>{fact}（找人用）</source>
        <translation>{fact} (to find)</translation>
    </message>
    <message>
        <source>档案里没有这个人</source>
        <translation>not in the registry</translation>
    </message>
    <message>
        <source>档案里没有这个证件号码</source>
        <translation>ID number not in the registry</translation>
    </message>
    <message>
        <source>证件号码是别人的</source>
        <translation>ID number of somebody else</translation>
    </message>
    <message>
        <source>没有写是谁</source>
        <translation>nobody named</translation>
    </message>
    <message>
        <source>和档案对不上</source>
        <translation>does not fit the registry</translation>
    </message>
    <message>
        <source>同名的不止一位</source>
        <translation>several of that name</translation>
    </message>
    <message>
        <source>只有姓名</source>
        <translation>name only</translation>
    </message>
    <message>
        <source>同一个人写了两次</source>
        <translation>Same person twice</translation>
    </message>
    <message>
        <source>必填的栏是空的</source>
        <translation>a required column is empty</translation>
    </message>
    <message>
        <source>没有这个选项</source>
        <translation>no such choice</translation>
    </message>
    <message>
        <source>要监护人同意</source>
        <translation>guardian&apos;s consent needed</translation>
    </message>
    <message>
        <source>内容看不懂或不合规定</source>
        <translation>not understood, or against a rule</translation>
    </message>
</context>
<context>
    <name>book_words</name>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>多行文字</source>
        <translation>Long text</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>日期和时间</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>是或否</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>人名</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>每季</source>
        <translation>Quarterly</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>Yearly</translation>
    </message>
    <message>
        <source>名册：记现状，要定期复核</source>
        <translation>Roll: how things stand, reviewed from time to time</translation>
    </message>
    <message>
        <source>流水：记发生过的事</source>
        <translation>Log: what happened</translation>
    </message>
    <message>
        <source>人</source>
        <translation>A person</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>A dwelling</translation>
    </message>
    <message>
        <source>事</source>
        <translation>A matter</translation>
    </message>
    <message>
        <source>主任</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>社工</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>会计</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>required</translation>
    </message>
    <message>
        <source>自动填：{fact}</source>
        <translation>filled with: {fact}</translation>
    </message>
    <message>
        <source>“{column}”是{values}时</source>
        <translation>when &quot;{column}&quot; is {values}</translation>
    </message>
    <message>
        <source>新建，{count} 栏</source>
        <translation>New, {count} columns</translation>
    </message>
    <message>
        <source>台账改名：{old} → {new}</source>
        <translation>Book renamed: {old} → {new}</translation>
    </message>
    <message>
        <source>栏目换了次序</source>
        <translation>Columns in another order</translation>
    </message>
    <message>
        <source>打印的样子改了</source>
        <translation>Printed otherwise</translation>
    </message>
    <message>
        <source>基本情况改了</source>
        <translation>General settings changed</translation>
    </message>
    <message>
        <source>加了“{name}”</source>
        <translation>&quot;{name}&quot; added</translation>
    </message>
    <message>
        <source>“{old}”改名“{new}”</source>
        <translation>&quot;{old}&quot; renamed &quot;{new}&quot;</translation>
    </message>
    <message>
        <source>“{name}”由{old}改为{new}</source>
        <translation>&quot;{name}&quot; changed from {old} to {new}</translation>
    </message>
    <message>
        <source>“{name}”改了：{now}</source>
        <translation>&quot;{name}&quot; changed: {now}</translation>
    </message>
    <message>
        <source>去掉了“{name}”</source>
        <translation>&quot;{name}&quot; taken out</translation>
    </message>
    <message>
        <source>“{column}”填了时</source>
        <translation>when &quot;{column}&quot; is filled in</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>电话已由 {old} 改为 {new}</source>
        <translation>Phone changed from {old} to {new}</translation>
    </message>
    <message>
        <source>住址已由 {old} 改为 {new}</source>
        <translation>Home changed from {old} to {new}</translation>
    </message>
    <message>
        <source>人户情况已由 {old} 改为 {new}</source>
        <translation>Status changed from {old} to {new}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>未说明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>研究生</source>
        <translation>Postgraduate</translation>
    </message>
    <message>
        <source>博士研究生</source>
        <translation>Doctorate</translation>
    </message>
    <message>
        <source>博士结业</source>
        <translation>Doctorate, completed</translation>
    </message>
    <message>
        <source>博士肄业</source>
        <translation>Doctorate, left</translation>
    </message>
    <message>
        <source>硕士研究生</source>
        <translation>Master&apos;s degree</translation>
    </message>
    <message>
        <source>硕士结业</source>
        <translation>Master&apos;s, completed</translation>
    </message>
    <message>
        <source>硕士肄业</source>
        <translation>Master&apos;s, left</translation>
    </message>
    <message>
        <source>研究生班毕业</source>
        <translation>Postgraduate class</translation>
    </message>
    <message>
        <source>研究生班结业</source>
        <translation>Postgraduate class, completed</translation>
    </message>
    <message>
        <source>研究生班肄业</source>
        <translation>Postgraduate class, left</translation>
    </message>
    <message>
        <source>大学本科</source>
        <translation>Bachelor&apos;s degree</translation>
    </message>
    <message>
        <source>本科毕业</source>
        <translation>Bachelor&apos;s, graduated</translation>
    </message>
    <message>
        <source>本科结业</source>
        <translation>Bachelor&apos;s, completed</translation>
    </message>
    <message>
        <source>本科肄业</source>
        <translation>Bachelor&apos;s, left</translation>
    </message>
    <message>
        <source>大学普通班</source>
        <translation>University class</translation>
    </message>
    <message>
        <source>大学专科</source>
        <translation>Junior college</translation>
    </message>
    <message>
        <source>专科毕业</source>
        <translation>Junior college, graduated</translation>
    </message>
    <message>
        <source>专科结业</source>
        <translation>Junior college, completed</translation>
    </message>
    <message>
        <source>专科肄业</source>
        <translation>Junior college, left</translation>
    </message>
    <message>
        <source>中等职业</source>
        <translation>Secondary vocational</translation>
    </message>
    <message>
        <source>中专</source>
        <translation>Technical secondary</translation>
    </message>
    <message>
        <source>中专结业</source>
        <translation>Technical secondary, completed</translation>
    </message>
    <message>
        <source>中专肄业</source>
        <translation>Technical secondary, left</translation>
    </message>
    <message>
        <source>职业高中</source>
        <translation>Vocational high school</translation>
    </message>
    <message>
        <source>职业高中结业</source>
        <translation>Vocational high, completed</translation>
    </message>
    <message>
        <source>职业高中肄业</source>
        <translation>Vocational high, left</translation>
    </message>
    <message>
        <source>技工学校</source>
        <translation>Skilled workers&apos; school</translation>
    </message>
    <message>
        <source>技工学校结业</source>
        <translation>Skilled workers&apos;, completed</translation>
    </message>
    <message>
        <source>技工学校肄业</source>
        <translation>Skilled workers&apos;, left</translation>
    </message>
    <message>
        <source>普通高中</source>
        <translation>High school</translation>
    </message>
    <message>
        <source>高中毕业</source>
        <translation>High school, graduated</translation>
    </message>
    <message>
        <source>高中结业</source>
        <translation>High school, completed</translation>
    </message>
    <message>
        <source>高中肄业</source>
        <translation>High school, left</translation>
    </message>
    <message>
        <source>初中</source>
        <translation>Middle school</translation>
    </message>
    <message>
        <source>初中毕业</source>
        <translation>Middle school, graduated</translation>
    </message>
    <message>
        <source>初中肄业</source>
        <translation>Middle school, left</translation>
    </message>
    <message>
        <source>小学</source>
        <translation>Primary school</translation>
    </message>
    <message>
        <source>小学毕业</source>
        <translation>Primary school, graduated</translation>
    </message>
    <message>
        <source>小学肄业</source>
        <translation>Primary school, left</translation>
    </message>
    <message>
        <source>未婚</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>已婚</source>
        <translation>Married</translation>
    </message>
    <message>
        <source>初婚</source>
        <translation>First marriage</translation>
    </message>
    <message>
        <source>再婚</source>
        <translation>Remarried</translation>
    </message>
    <message>
        <source>复婚</source>
        <translation>Married again</translation>
    </message>
    <message>
        <source>丧偶</source>
        <translation>Widowed</translation>
    </message>
    <message>
        <source>离婚</source>
        <translation>Divorced</translation>
    </message>
    <message>
        <source>国家公务员</source>
        <translation>Civil servant</translation>
    </message>
    <message>
        <source>专业技术人员</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>职员</source>
        <translation>Office worker</translation>
    </message>
    <message>
        <source>企业管理人员</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>工人</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>农民</source>
        <translation>Farmer</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>现役军人</source>
        <translation>In the forces</translation>
    </message>
    <message>
        <source>自由职业者</source>
        <translation>Freelancer</translation>
    </message>
    <message>
        <source>个体经营者</source>
        <translation>Self-employed</translation>
    </message>
    <message>
        <source>无业人员</source>
        <translation>Not working</translation>
    </message>
    <message>
        <source>退(离)休人员</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>人户一致</source>
        <translation>Lives as registered</translation>
    </message>
    <message>
        <source>空挂户</source>
        <translation>Registered only</translation>
    </message>
    <message>
        <source>人户分离</source>
        <translation>Lives here only</translation>
    </message>
    <message>
        <source>流动人口</source>
        <translation>Migrant</translation>
    </message>
    <message>
        <source>港澳台</source>
        <translation>Hong Kong, Macau, Taiwan</translation>
    </message>
    <message>
        <source>外籍</source>
        <translation>Foreign</translation>
    </message>
    <message>
        <source>迁出</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>居民身份证(15位)</source>
        <translation>ID card (15 digits)</translation>
    </message>
    <message>
        <source>港澳台居民居住证(香港)</source>
        <translation>Residence permit (Hong Kong)</translation>
    </message>
    <message>
        <source>港澳台居民居住证(澳门)</source>
        <translation>Residence permit (Macau)</translation>
    </message>
    <message>
        <source>港澳台居民居住证(台湾)</source>
        <translation>Residence permit (Taiwan)</translation>
    </message>
    <message>
        <source>外国人永久居留身份证</source>
        <translation>Permanent residence card</translation>
    </message>
    <message>
        <source>外国人永久居留身份证(旧版)</source>
        <translation>Permanent residence card (old)</translation>
    </message>
    <message>
        <source>港澳居民来往内地通行证</source>
        <translation>Mainland permit (HK, Macau)</translation>
    </message>
    <message>
        <source>台湾居民来往大陆通行证</source>
        <translation>Mainland permit (Taiwan)</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>其他证件</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>无证件</source>
        <translation>No document</translation>
    </message>
    <message>
        <source>新生儿尚无证件</source>
        <translation>Newborn, no paper yet</translation>
    </message>
    <message>
        <source>证件遗失补办中</source>
        <translation>Lost, being replaced</translation>
    </message>
    <message>
        <source>户口待登记</source>
        <translation>Not yet on a household register</translation>
    </message>
    <message>
        <source>证件在外地家人处</source>
        <translation>Kept by family elsewhere</translation>
    </message>
    <message>
        <source>本人不愿提供</source>
        <translation>Prefers not to give it</translation>
    </message>
    <message>
        <source>居民户口</source>
        <translation>Resident (unified)</translation>
    </message>
    <message>
        <source>非农业户口</source>
        <translation>Non-agricultural</translation>
    </message>
    <message>
        <source>农业户口</source>
        <translation>Agricultural</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>户编号</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>现居住地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>户籍地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>人户状态</source>
        <translation>Residence status</translation>
    </message>
    <message>
        <source>文化程度</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>从业状况</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>入住日期</source>
        <translation>Moved in on</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>无证件原因</source>
        <translation>Why there is no paper</translation>
    </message>
    <message>
        <source>曾用证件号码</source>
        <translation>Former number</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>证件有效期起</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>证件有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>证件已核验</source>
        <translation>Paper seen</translation>
    </message>
    <message>
        <source>户口性质</source>
        <translation>Register kind</translation>
    </message>
    <message>
        <source>建筑面积</source>
        <translation>Floor area</translation>
    </message>
    <message>
        <source>紧急联系人</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>紧急联系电话</source>
        <translation>Emergency phone</translation>
    </message>
</context>
<context>
    <name>coming_people</name>
    <message>
        <source>{days} 天内证件到期</source>
        <translation>Identity paper runs out within {days} days</translation>
    </message>
    <message>
        <source>刚满或 {days} 天内满 {years} 周岁</source>
        <translation>Turned {years} just now or will within {days} days</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>社区居委会办公桌面：居民、台账、证明、经费。不带参数时打开窗口。</source>
        <translation>Community Desk for residents&apos; committees: registry, ledgers, certificates, expenses. Without arguments it opens the window.</translation>
    </message>
    <message>
        <source>可开具</source>
        <translation>Can issue</translation>
    </message>
    <message>
        <source>凭据开具</source>
        <translation>On evidence</translation>
    </message>
    <message>
        <source>不予开具</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>不提供</source>
        <translation>Not offered</translation>
    </message>
    <message>
        <source>按这个办公室现行的规则；--policy 也可以是它自己的清单</source>
        <translation>By the rules in force in this office; --policy may then be a list of its own too</translation>
    </message>
    <message>
        <source>从哪天起，如 2027-01-01（默认今天）</source>
        <translation>From which day on, such as 2027-01-01 (default: today)</translation>
    </message>
    <message>
        <source>看现行的规则，或改用另一套（主任）</source>
        <translation>Show the policy in force, or choose another (director)</translation>
    </message>
    <message>
        <source>改用哪一套规则</source>
        <translation>Which policy to use</translation>
    </message>
    <message>
        <source>导入本地清单（TOML，或两列的表格）</source>
        <translation>Import a local list (TOML, or a spreadsheet of two columns)</translation>
    </message>
    <message>
        <source>表格没写到的事项按哪套规则</source>
        <translation>Which policy holds for what the spreadsheet does not name</translation>
    </message>
    <message>
        <source>只看结果，不存</source>
        <translation>Look at the result only, store nothing</translation>
    </message>
    <message>
        <source>单独改一个证明事项的口径（主任）；back 是恢复规则口径</source>
        <translation>Set the state of one certificate type by itself (director); back goes back to the policy</translation>
    </message>
    <message>
        <source>为什么改</source>
        <translation>Why it is changed</translation>
    </message>
    <message>
        <source>建办公室以来：{title}</source>
        <translation>Since the office began: {title}</translation>
    </message>
    <message>
        <source>从 {day} 起：{title}</source>
        <translation>From {day} on: {title}</translation>
    </message>
    <message>
        <source>没有导入：{sheet} 第 {row} 行“{item}”：{why}</source>
        <translation>Not imported: {sheet}, row {row}, &quot;{item}&quot;: {why}</translation>
    </message>
    <message>
        <source>认出 {count} 项，{left} 行没有认出；没有存。</source>
        <translation>{count} types recognised, {left} rows not; nothing was stored.</translation>
    </message>
    <message>
        <source>已存为 {key}：{count} 项，{left} 行没有导入；用 policy --use 启用。</source>
        <translation>Stored as {key}: {count} types, {left} rows not imported; put it in force with policy --use.</translation>
    </message>
    <message>
        <source>不列出</source>
        <translation>Not listed</translation>
    </message>
    <message>
        <source>按规则</source>
        <translation>As the policy says</translation>
    </message>
    <message>
        <source>证明：目录、指引、开具、不予开具、作废、核验</source>
        <translation>Certificates: list, advice, issue, refuse, void, verify</translation>
    </message>
    <message>
        <source>列出全部证明事项</source>
        <translation>List all certificate types</translation>
    </message>
    <message>
        <source>居民要办什么？用任何说法查办事指引</source>
        <translation>What does the resident need? Finds advice by any words</translation>
    </message>
    <message>
        <source>没有找到。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>开具一份证明</source>
        <translation>Issue a certificate</translation>
    </message>
    <message>
        <source>居民的 uid 或证件号码</source>
        <translation>Resident&apos;s uid or ID number</translation>
    </message>
    <message>
        <source>问题=回答，可多次</source>
        <translation>QUESTION=ANSWER, may be repeated</translation>
    </message>
    <message>
        <source>已核验的佐证，可多次</source>
        <translation>Evidence that was checked, may be repeated</translation>
    </message>
    <message>
        <source>致送单位</source>
        <translation>Body the letter is addressed to</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>已开具 {number}：{file}（校验码 {code}）</source>
        <translation>Issued {number}: {file} (check code {code})</translation>
    </message>
    <message>
        <source>不予开具，并打印告知单</source>
        <translation>Refuse, and print the refusal notice</translation>
    </message>
    <message>
        <source>申请人姓名（未登记的人）</source>
        <translation>Applicant&apos;s name (somebody not in the registry)</translation>
    </message>
    <message>
        <source>要求开证明的单位</source>
        <translation>Body that asked for the certificate</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>丢的是什么（其它票据、证件）</source>
        <translation>What was lost (other tickets or papers)</translation>
    </message>
    <message>
        <source>已告知 {number}：{file}</source>
        <translation>Refused {number}: {file}</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>已作废 {number}。</source>
        <translation>Voided {number}.</translation>
    </message>
    <message>
        <source>重印：存下的那一页，加“副本”或“作废”</source>
        <translation>Reprint the stored page, marked as a copy or as void</translation>
    </message>
    <message>
        <source>已重印 {number}：{file}</source>
        <translation>Reprinted {number}: {file}</translation>
    </message>
    <message>
        <source>PDF 存到哪里</source>
        <translation>Where to save the PDF</translation>
    </message>
    <message>
        <source>按哪一种政策</source>
        <translation>Under which policy</translation>
    </message>
    <message>
        <source>由谁登录（默认：第一位主任）</source>
        <translation>Who signs in (default: the first director)</translation>
    </message>
    <message>
        <source>只输出一个 JSON 文档</source>
        <translation>Print one JSON document and nothing else</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>造一个虚构的办公室，并打开窗口（或画成图）</source>
        <translation>Build an invented office and open the window (or draw pictures)</translation>
    </message>
    <message>
        <source>不开窗口，画成图和 PDF</source>
        <translation>No window; draw pictures and PDFs</translation>
    </message>
    <message>
        <source>示例办公室：{folder}</source>
        <translation>Demo office: {folder}</translation>
    </message>
    <message>
        <source>登录：{name}  密码：{password}</source>
        <translation>Sign in: {name}  Password: {password}</translation>
    </message>
    <message>
        <source>经费：记账、月报表、结账、预测、经费标准</source>
        <translation>Expenses: vouchers, statement, month close, forecast, funding standards</translation>
    </message>
    <message>
        <source>记一笔</source>
        <translation>Add a voucher</translation>
    </message>
    <message>
        <source>日期，如 2026-11-09</source>
        <translation>Date, e.g. 2026-11-09</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (¥)</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Who handled it</translation>
    </message>
    <message>
        <source>收款方</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>票据</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>已记账 {number}：{amount} 元</source>
        <translation>Added {number}: ¥{amount}</translation>
    </message>
    <message>
        <source>打印一个月、一季度或一年的收支报表</source>
        <translation>Print the statement of a month, a quarter or a year</translation>
    </message>
    <message>
        <source>上期结余 {opening} + 收入 {income} − 支出 {expense} = 期末结余 {closing}</source>
        <translation>Opening {opening} + income {income} − expense {expense} = closing {closing}</translation>
    </message>
    <message>
        <source>结账：锁定一个月</source>
        <translation>Close a month for good</translation>
    </message>
    <message>
        <source>{month} 已结账。</source>
        <translation>{month} is closed.</translation>
    </message>
    <message>
        <source>今年的钱够用到什么时候，年底缺多少，怎么算的</source>
        <translation>How long this year&apos;s money lasts, what is missing by December, and how that comes about</translation>
    </message>
    <message>
        <source>{year} 年到账 {allotted}，已支出 {spent}；用到 {ends_in}，年底缺 {missing}</source>
        <translation>{year}: allotted {allotted}, spent {spent}; lasts until {ends_in}, short at year end {missing}</translation>
    </message>
    <message>
        <source>不含专项：有 {money}，已支出 {spent}；用到 {ends_in}，年底缺 {missing}</source>
        <translation>Without earmarked funds: {money} there, {spent} spent; lasts to {ends_in}, {missing} missing at the end of the year</translation>
    </message>
    <message>
        <source>各项任务花了多少，随任务来了多少，缺多少</source>
        <translation>What each task cost, what came with it, what is uncovered</translation>
    </message>
    <message>
        <source>打印一页情况说明，请街道补助缺的经费</source>
        <translation>Prints the page that asks the street office for the money that is missing</translation>
    </message>
    <message>
        <source>要补充说明的情况</source>
        <translation>What is to be said besides</translation>
    </message>
    <message>
        <source>写给谁（默认按设置，如 街道办事处）</source>
        <translation>Whom it addresses (by default the street office as set)</translation>
    </message>
    <message>
        <source>{year} 年缺 {amount} 元，情况说明：{file}</source>
        <translation>{year} lacks {amount} yuan; the page: {file}</translation>
    </message>
    <message>
        <source>花了 {cost}，随任务来了 {given}，缺 {uncovered}</source>
        <translation>cost {cost}, {given} came with it, {uncovered} uncovered</translation>
    </message>
    <message>
        <source>按经费标准计算</source>
        <translation>Compute by a funding standard</translation>
    </message>
    <message>
        <source>另一种读法或另外的数，如 below=pro_rata、base=72000</source>
        <translation>Another reading or number, such as below=pro_rata or base=72000</translation>
    </message>
    <message>
        <source>按各条标准，本社区应有多少，今年到了多少</source>
        <translation>What the community should have by each standard, and what has come this year</translation>
    </message>
    <message>
        <source>换一个户数算</source>
        <translation>Compute for another number of households</translation>
    </message>
    <message>
        <source>本办公室执行哪几条标准、有争议的地方怎么读、当地的数是多少</source>
        <translation>Which standards the office goes by, how it reads what is in dispute, and its own numbers</translation>
    </message>
    <message>
        <source>执行这一条</source>
        <translation>Go by this rule</translation>
    </message>
    <message>
        <source>不执行这一条</source>
        <translation>No longer go by this rule</translation>
    </message>
    <message>
        <source>怎么读，如 below=pro_rata</source>
        <translation>How it is read, such as below=pro_rata</translation>
    </message>
    <message>
        <source>当地的数，如 PAY-1.base=72000</source>
        <translation>A local number, such as PAY-1.base=72000</translation>
    </message>
    <message>
        <source>已保存经费标准的选择。</source>
        <translation>The choices of the funding standards are saved.</translation>
    </message>
    <message>
        <source>台账：列出、登记、导入、导出、重复栏目</source>
        <translation>Ledgers: list, add, import, export, repeated columns</translation>
    </message>
    <message>
        <source>列出全部台账和栏目</source>
        <translation>List all books and columns</translation>
    </message>
    <message>
        <source>在一本台账里登记一条</source>
        <translation>Add an entry to a book</translation>
    </message>
    <message>
        <source>栏目=内容，可多次</source>
        <translation>COLUMN=VALUE, may be repeated</translation>
    </message>
    <message>
        <source>已登记：{book} 第 {serial} 条</source>
        <translation>Added: {book}, entry {serial}</translation>
    </message>
    <message>
        <source>导出一本台账（xlsx 或 pdf，须写用途）</source>
        <translation>Export a book (xlsx or pdf; a purpose is required)</translation>
    </message>
    <message>
        <source>已导出 {count} 条：{file}</source>
        <translation>Exported to {file} (entries: {count})</translation>
    </message>
    <message>
        <source>办公室文件夹：新建、检查、备份、恢复、导出</source>
        <translation>Office folder: new, check, backup, restore, export</translation>
    </message>
    <message>
        <source>新建一个办公室</source>
        <translation>Make a new office</translation>
    </message>
    <message>
        <source>社区居委会全称</source>
        <translation>Full name of the residents&apos; committee</translation>
    </message>
    <message>
        <source>主任的登录名</source>
        <translation>Director&apos;s sign-in name</translation>
    </message>
    <message>
        <source>证明编号里的简称</source>
        <translation>Short name in letter numbers</translation>
    </message>
    <message>
        <source>恢复单（PDF）存到哪里，打印后删掉</source>
        <translation>Where to put the recovery sheet (PDF); delete it once printed</translation>
    </message>
    <message>
        <source>已新建：{folder}</source>
        <translation>Created: {folder}</translation>
    </message>
    <message>
        <source>恢复码（只显示这一次，请抄下来锁好）：{code}</source>
        <translation>Recovery code (shown only once; write it down and lock it away): {code}</translation>
    </message>
    <message>
        <source>检查办公室是否完好</source>
        <translation>Check that the office is sound</translation>
    </message>
    <message>
        <source>办公室完好。</source>
        <translation>The office is sound.</translation>
    </message>
    <message>
        <source>备份到一个新文件夹</source>
        <translation>Back up to a new folder</translation>
    </message>
    <message>
        <source>已备份并读回检查：{folder}</source>
        <translation>Backed up and read back: {folder}</translation>
    </message>
    <message>
        <source>从备份恢复到一个新文件夹，或换下原来的办公室</source>
        <translation>Restore a backup into a new folder, or in the place of the office</translation>
    </message>
    <message>
        <source>换下 OFFICE 里现在的办公室；旧的改名留在旁边</source>
        <translation>Replace the office that is in OFFICE now; the old one is kept beside it under another name</translation>
    </message>
    <message>
        <source>用恢复码，不用密码</source>
        <translation>By the recovery code instead of a password</translation>
    </message>
    <message>
        <source>已恢复并检查：{folder}</source>
        <translation>Restored and checked: {folder}</translation>
    </message>
    <message>
        <source>原来的办公室留在：{folder}</source>
        <translation>The office as it was is kept in: {folder}</translation>
    </message>
    <message>
        <source>列出备份：时间、大小、是否完整、验证过没有</source>
        <translation>List the backups: time, size, whether whole, whether proven</translation>
    </message>
    <message>
        <source>还没有备份。</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>试恢复最新的备份：检查，比对，再删掉</source>
        <translation>Try the newest backup out: restore, check, compare, remove again</translation>
    </message>
    <message>
        <source>备份“{name}”可以恢复。</source>
        <translation>Backup &quot;{name}&quot; can be restored.</translation>
    </message>
    <message>
        <source>备份的第二位置；不给 FOLDER 就不再要</source>
        <translation>Second place for backups; none any more without FOLDER</translation>
    </message>
    <message>
        <source>注意：这个文件夹和办公室在同一块盘上，盘坏了会一起丢。</source>
        <translation>Note: this folder is on the same drive as the office; if the drive fails both are lost.</translation>
    </message>
    <message>
        <source>已写到第二位置：{folder}</source>
        <translation>Written to the second place: {folder}</translation>
    </message>
    <message>
        <source>不再写第二位置。</source>
        <translation>The second place is no longer written to.</translation>
    </message>
    <message>
        <source>删掉一份备份（主任，要写原因）</source>
        <translation>Remove a backup (director, with a reason)</translation>
    </message>
    <message>
        <source>为什么删</source>
        <translation>Why it is removed</translation>
    </message>
    <message>
        <source>已删掉备份：{name}</source>
        <translation>Backup removed: {name}</translation>
    </message>
    <message>
        <source>忘了密码：用恢复码设一个新密码</source>
        <translation>Forgotten password: set a new one with the recovery code</translation>
    </message>
    <message>
        <source>给谁设新密码（默认：第一位主任）</source>
        <translation>Whose password (default: the first director)</translation>
    </message>
    <message>
        <source>新密码已设好，旧密码不能再用。</source>
        <translation>The new password is set; the old one no longer works.</translation>
    </message>
    <message>
        <source>验证恢复单：上面的恢复码还能用吗</source>
        <translation>Try the recovery sheet: does its code still work?</translation>
    </message>
    <message>
        <source>恢复码能打开这个办公室，已记下今天验证过。</source>
        <translation>The recovery code opens this office; it is on record that it was tried today.</translation>
    </message>
    <message>
        <source>换一个新恢复码，旧的作废</source>
        <translation>Make a new recovery code; the old one stops</translation>
    </message>
    <message>
        <source>新恢复码在“{file}”里：打印锁好，再删掉文件；旧的已作废。</source>
        <translation>The new recovery code is in &quot;{file}&quot;: print it, lock it away and delete the file; the old one has stopped.</translation>
    </message>
    <message>
        <source>导出为不加密的 SQLite 文件（留记录）</source>
        <translation>Export as plain SQLite, not encrypted (this is recorded)</translation>
    </message>
    <message>
        <source>已导出（未加密，请妥善保管）：{file}</source>
        <translation>Exported (not encrypted, keep it safe): {file}</translation>
    </message>
    <message>
        <source>居民：导入名册、找人、导出</source>
        <translation>Registry: import, find, export</translation>
    </message>
    <message>
        <source>导入名册（xlsx、xls、ods、csv）</source>
        <translation>Import a roster (xlsx, xls, ods, csv)</translation>
    </message>
    <message>
        <source>只看结果，不写入</source>
        <translation>Only show the result, write nothing</translation>
    </message>
    <message>
        <source>问题清单存到哪里</source>
        <translation>Where to save the problems</translation>
    </message>
    <message>
        <source>找人：姓名、拼音、首字母、号码后几位、住址</source>
        <translation>Find people by name, pinyin, initials, last digits or address</translation>
    </message>
    <message>
        <source>导出居民名单为 xlsx（号码默认打码，须写用途）</source>
        <translation>Export residents as xlsx (numbers masked unless told; a purpose is required)</translation>
    </message>
    <message>
        <source>号码不打码</source>
        <translation>Numbers in full</translation>
    </message>
    <message>
        <source>名单的名称（默认：全部居民）</source>
        <translation>Name of the list (default: all residents)</translation>
    </message>
    <message>
        <source>已导出 {count} 人：{file}</source>
        <translation>Exported to {file} (residents: {count})</translation>
    </message>
    <message>
        <source>有哪些名单，各有多少人</source>
        <translation>Which lists there are and how many people are on each</translation>
    </message>
    <message>
        <source>条件读不懂</source>
        <translation>conditions not understood</translation>
    </message>
    <message>
        <source>共 {rows} 行：新增 {imported}，更新 {updated}，未变 {unchanged}，未导入 {skipped}，待核对 {flagged}；名册里没有的人 {missing}。</source>
        <translation>{rows} lines: {imported} new, {updated} updated, {unchanged} unchanged, {skipped} not imported, {flagged} to check; {missing} residents not in the file.</translation>
    </message>
    <message>
        <source>导入记录：时间、文件、人数、是否已撤销</source>
        <translation>The imports: when, which file, how many, whether undone</translation>
    </message>
    <message>
        <source>{uid}  {at}  {file}：新增 {imported}，更新 {updated}，未变 {unchanged}，未导入 {skipped}，名册里没有的人 {missing}{undone}</source>
        <translation>{uid}  {at}  {file}: {imported} new, {updated} updated, {unchanged} unchanged, {skipped} not imported, {missing} residents not in the file{undone}</translation>
    </message>
    <message>
        <source>（已撤销）</source>
        <translation> (undone)</translation>
    </message>
    <message>
        <source>还没有导入过。</source>
        <translation>Nothing has been imported yet.</translation>
    </message>
    <message>
        <source>撤销一次导入或别的整批操作（编号见 imports）</source>
        <translation>Undo an import or another operation as a whole (for its uid see imports)</translation>
    </message>
    <message>
        <source>已撤销，资料都恢复到操作之前。</source>
        <translation>Undone; everything is as it was before.</translation>
    </message>
    <message>
        <source>疑似重复登记的人，把握最大的在前，附依据</source>
        <translation>People who may be registered twice, the surest first, with the reasons</translation>
    </message>
    <message>
        <source>合并两条登记：保留 KEEP，并入 GONE（可用 undo 撤销）</source>
        <translation>Merge two records: KEEP stays, GONE goes into it (undo takes it back)</translation>
    </message>
    <message>
        <source>少了户主的那一户，由谁当户主</source>
        <translation>Who heads the household that loses its head</translation>
    </message>
    <message>
        <source>已合并为{name}；要撤销：registry undo OFFICE {operation}</source>
        <translation>Merged into {name}; to undo: registry undo OFFICE {operation}</translation>
    </message>
    <message>
        <source>打印居民核对单（或一户的户情表）为 PDF</source>
        <translation>Print what is held about a resident (or the household sheet) as PDF</translation>
    </message>
    <message>
        <source>居民（编号或证件号码）</source>
        <translation>Resident (uid or identity number)</translation>
    </message>
    <message>
        <source>改为打印户情表</source>
        <translation>Print the household sheet instead</translation>
    </message>
    <message>
        <source>户情表上号码不打码</source>
        <translation>Do not mask numbers on the household sheet</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>居民统计：年龄、人户情况、各处人口、每户人数等</source>
        <translation>Statistics: ages, register status, places, household sizes and more</translation>
    </message>
    <message>
        <source>只统计一个小区</source>
        <translation>Count one compound only</translation>
    </message>
    <message>
        <source>{people} 人&#x3000;{households} 户</source>
        <translation>{people} people  {households} households</translation>
    </message>
    <message>
        <source>主任签批</source>
        <translation>Director approves</translation>
    </message>
    <message>
        <source>致送单位在本市以外</source>
        <translation>The body addressed is outside the city</translation>
    </message>
    <message>
        <source>按校验码或扫出的二维码核验一份证明</source>
        <translation>Check a letter by its check code or by what was scanned from its QR code</translation>
    </message>
    <message>
        <source>作废一份证明或告知单（编号保留）</source>
        <translation>Void a letter or a notice (its number is kept)</translation>
    </message>
    <message>
        <source>开具</source>
        <translation>issued</translation>
    </message>
    <message>
        <source>告知</source>
        <translation>told</translation>
    </message>
    <message>
        <source>代替</source>
        <translation>replaces</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>领取</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>void</translation>
    </message>
    <message>
        <source>登记证明由谁领走</source>
        <translation>Put on record who fetched a letter</translation>
    </message>
    <message>
        <source>领取人姓名</source>
        <translation>Name of whoever fetches it</translation>
    </message>
    <message>
        <source>看过什么证件，号码只写后四位</source>
        <translation>Paper that was seen, with the last four signs of its number only</translation>
    </message>
    <message>
        <source>不是本人来领时：是申请人的什么人，或为什么代领</source>
        <translation>For somebody else: who they are to the applicant, or why</translation>
    </message>
    <message>
        <source>领走几份（默认全部）</source>
        <translation>How many copies (default: all)</translation>
    </message>
    <message>
        <source>哪天领的（默认今天）</source>
        <translation>On which day (default: today)</translation>
    </message>
    <message>
        <source>{number} 已由{name}领走。</source>
        <translation>{number} was fetched by {name}.</translation>
    </message>
    <message>
        <source>作废一份证明并重开（没写的项照旧）</source>
        <translation>Void a letter and issue its correction (what is not named stays)</translation>
    </message>
    <message>
        <source>已开具 {number}，代替作废的 {old}：{file}</source>
        <translation>Issued {number} in place of {old}, which is void: {file}</translation>
    </message>
    <message>
        <source>一份证明或告知单的经过</source>
        <translation>What became of a letter or a notice</translation>
    </message>
    <message>
        <source>原件 {originals} 张，副本 {copies} 张</source>
        <translation>Originals: {originals}, copies: {copies}</translation>
    </message>
    <message>
        <source>签批人和任期</source>
        <translation>Who signs, and their terms of office</translation>
    </message>
    <message>
        <source>列出全部任期</source>
        <translation>List all terms of office</translation>
    </message>
    <message>
        <source>还没有登记任期。</source>
        <translation>No term of office is on record yet.</translation>
    </message>
    <message>
        <source>登记一段任期</source>
        <translation>Enter a term of office</translation>
    </message>
    <message>
        <source>签批人姓名</source>
        <translation>Name of the signer</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>到哪天止</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>代签</source>
        <translation>acting</translation>
    </message>
    <message>
        <source>结束一段任期</source>
        <translation>End a term of office</translation>
    </message>
    <message>
        <source>最后一天（默认今天）</source>
        <translation>Last day (default: today)</translation>
    </message>
    <message>
        <source>导出核验用的公钥，给收件单位（.json 给程序，其余给人看）</source>
        <translation>Export the public key that checks letters, for those who receive them (.json for programs, else for people)</translation>
    </message>
    <message>
        <source>公钥已存为 {file}（指纹 {fingerprint}）</source>
        <translation>Public key saved as {file} (fingerprint {fingerprint})</translation>
    </message>
    <message>
        <source>导出离线核验页（一个 HTML 文件，已带公钥），给收件单位</source>
        <translation>Export the offline check page (one HTML file with the public key in it), for those who receive letters</translation>
    </message>
    <message>
        <source>核验页已存为 {file}</source>
        <translation>Check page saved as {file}</translation>
    </message>
    <message>
        <source>未登记的申请人：sex、id_kind、id_number、address、phone=内容，可多次</source>
        <translation>of an applicant not in the registry: sex, id_kind, id_number, address, phone=value; may be repeated</translation>
    </message>
    <message>
        <source>问题=回答，可多次；人填 uid、证件号码或姓名，并可加 问题.id_number=号码</source>
        <translation>question=answer, may be repeated; a person by uid, document number or name, and perhaps question.id_number=number</translation>
    </message>
    <message>
        <source>列出还没有开具的样稿</source>
        <translation>List the drafts that are not issued yet</translation>
    </message>
    <message>
        <source>等主任签批</source>
        <translation>waits for the director</translation>
    </message>
    <message>
        <source>没有样稿。</source>
        <translation>There are no drafts.</translation>
    </message>
    <message>
        <source>留一份样稿，不占编号；可以另存为 PDF 给申请人看</source>
        <translation>Keep a draft, which takes no number; it can be saved as a PDF to show to the applicant</translation>
    </message>
    <message>
        <source>请主任签批</source>
        <translation>Ask for the director&apos;s approval</translation>
    </message>
    <message>
        <source>已留样稿 {uid}。</source>
        <translation>Draft {uid} kept.</translation>
    </message>
    <message>
        <source>编号检查：缺号、重号、日期先后不对</source>
        <translation>Check of numbers: missing, repeated, out of the order of days</translation>
    </message>
    <message>
        <source>只看一年</source>
        <translation>one year only</translation>
    </message>
    <message>
        <source>还没有编过号。</source>
        <translation>No numbers yet.</translation>
    </message>
    <message>
        <source>登记一次用印（不是本程序开的证明）</source>
        <translation>Enter a use of the seal (other than for a letter issued here)</translation>
    </message>
    <message>
        <source>盖的是什么</source>
        <translation>what was sealed</translation>
    </message>
    <message>
        <source>给哪一份证明加盖（编号）</source>
        <translation>number of the letter of which more copies were sealed</translation>
    </message>
    <message>
        <source>用印事由</source>
        <translation>why the seal was used</translation>
    </message>
    <message>
        <source>谁批准的（签批人）</source>
        <translation>who approved it (a signer)</translation>
    </message>
    <message>
        <source>申请人姓名</source>
        <translation>name of the applicant</translation>
    </message>
    <message>
        <source>申请人电话</source>
        <translation>phone of the applicant</translation>
    </message>
    <message>
        <source>哪天盖的（默认今天）</source>
        <translation>on which day (default: today)</translation>
    </message>
    <message>
        <source>已登记用印第 {serial} 号：{matter}，{copies} 份</source>
        <translation>Seal book line {serial}: {matter}, {copies} copies</translation>
    </message>
    <message>
        <source>打印一年的用印登记簿为 PDF</source>
        <translation>Print the seal book of a year as PDF</translation>
    </message>
    <message>
        <source>改为打印核对表</source>
        <translation>print the reconciliation instead</translation>
    </message>
    <message>
        <source>联系电话不打码</source>
        <translation>phones in full</translation>
    </message>
    <message>
        <source>{first}—{last}	已用 {used}（手工 {by_hand}，作废 {void}）</source>
        <translation>{first}–{last}	{used} used ({by_hand} by hand, {void} void)</translation>
    </message>
    <message>
        <source>缺号 {count}：{ranges}</source>
        <translation>{count} missing: {ranges}</translation>
    </message>
    <message>
        <source>重号 {number}：{uses}</source>
        <translation>repeated {number}: {uses}</translation>
    </message>
    <message>
        <source>日期倒置 {number}（{day}）在 {later}（{earlier}）之前</source>
        <translation>out of order: {number} ({day}) comes before {later} ({earlier})</translation>
    </message>
    <message>
        <source>{word}：{sentence}</source>
        <translation>{word}: {sentence}</translation>
    </message>
    <message>
        <source>一种证明的写法：查看、导出、导入、恢复原文</source>
        <translation>the wording of a type: show, export, import, back to the program&apos;s</translation>
    </message>
    <message>
        <source>导出到这个文件</source>
        <translation>export to this file</translation>
    </message>
    <message>
        <source>改用这个文件的写法</source>
        <translation>use the wording of this file</translation>
    </message>
    <message>
        <source>恢复程序自带的原文</source>
        <translation>back to the program&apos;s wording</translation>
    </message>
    <message>
        <source>{title}：本社区的写法，第 {number} 版</source>
        <translation>{title}: the office&apos;s wording, version {number}</translation>
    </message>
    <message>
        <source>{title}：程序自带的原文</source>
        <translation>{title}: the program&apos;s wording</translation>
    </message>
    <message>
        <source>版式：a4、a5 或 two_up（左存根右正本）</source>
        <translation>Layout: a4, a5 or two_up (stub left, letter right)</translation>
    </message>
    <message>
        <source>证明打印在什么纸上；给了选项就改</source>
        <translation>On what paper letters print; options change it</translation>
    </message>
    <message>
        <source>全部证明：印不印存根</source>
        <translation>All letters: with a stub or not</translation>
    </message>
    <message>
        <source>是不是预印纸</source>
        <translation>Whether the paper is pre-printed</translation>
    </message>
    <message>
        <source>右移多少毫米</source>
        <translation>Millimetres to the right</translation>
    </message>
    <message>
        <source>下移多少毫米</source>
        <translation>Millimetres down</translation>
    </message>
    <message>
        <source>校准页存到哪里</source>
        <translation>Where to save the measuring page</translation>
    </message>
    <message>
        <source>给一批人各开一份证明，一人一个 PDF</source>
        <translation>Issue one letter to each of many people, one PDF each</translation>
    </message>
    <message>
        <source>哪些人：照居民查找的说法</source>
        <translation>Who: words as in the search for residents</translation>
    </message>
    <message>
        <source>哪些人：文本文件，一行一个证件号码或姓名</source>
        <translation>Who: a text file, one ID number or name a line</translation>
    </message>
    <message>
        <source>只核对，不开具</source>
        <translation>Only examine, issue nothing</translation>
    </message>
    <message>
        <source>PDF 存到哪个文件夹</source>
        <translation>Folder for the PDFs</translation>
    </message>
    <message>
        <source>{line}	找不到这个人，或者不止一个</source>
        <translation>{line}	nobody found, or more than one</translation>
    </message>
    <message>
        <source>单位类别（默认按名称判断）</source>
        <translation>kind of body (by default, told by its name)</translation>
    </message>
    <message>
        <source>不予开具统计：按事项、月份和要求单位</source>
        <translation>refusals counted by matter, month and asking body</translation>
    </message>
    <message>
        <source>哪一年（默认今年）</source>
        <translation>which year (by default this one)</translation>
    </message>
    <message>
        <source>报街道的一页，PDF 存到哪里</source>
        <translation>where to put the page for the street office, as PDF</translation>
    </message>
    <message>
        <source>{begin} 至 {end}：不予开具 {count} 件</source>
        <translation>{begin} to {end}: {count} refused</translation>
    </message>
    <message>
        <source>给要求开证明的单位复函，写明依据</source>
        <translation>write to a body that asks for a paper, quoting the rule</translation>
    </message>
    <message>
        <source>发给哪个单位</source>
        <translation>to which body</translation>
    </message>
    <message>
        <source>哪个证明事项</source>
        <translation>which certificate type</translation>
    </message>
    <message>
        <source>据哪份告知单（编号）</source>
        <translation>following which refusal (number)</translation>
    </message>
    <message>
        <source>已复函 {number}：{file}</source>
        <translation>Replied {number}: {file}</translation>
    </message>
    <message>
        <source>把以前的台账表格导入一本台账</source>
        <translation>Import an earlier workbook into a book</translation>
    </message>
    <message>
        <source>共 {rows} 行：新增 {added}，更新 {updated}，未变 {unchanged}，未导入 {skipped}，和居民档案不一致 {noted}。</source>
        <translation>{rows} lines: {added} new, {updated} updated, {unchanged} unchanged, {skipped} not imported, {noted} at odds with the registry.</translation>
    </message>
    <message>
        <source>要撤销：community-desk ledgers undo {office} {uid}</source>
        <translation>To undo it: community-desk ledgers undo {office} {uid}</translation>
    </message>
    <message>
        <source>撤销一次导入、粘贴或批量登记</source>
        <translation>Undo an import, a pasted block or many entries made at once</translation>
    </message>
    <message>
        <source>已撤销，台账恢复到操作之前。</source>
        <translation>Undone; the book is as it was before.</translation>
    </message>
    <message>
        <source>按样式文件（TOML）新建一本台账，或改一本</source>
        <translation>Make or change a book after a definition file (TOML)</translation>
    </message>
    <message>
        <source>编号或名称已有时：version 作为它的新版本，new 另编一个号</source>
        <translation>Where code or name is taken: version makes it the next version of that book, new gives it a code of its own</translation>
    </message>
    <message>
        <source>已保存：{book}（{code}），第 {version} 版，{columns} 栏</source>
        <translation>Saved: {book} ({code}), version {version}, columns: {columns}</translation>
    </message>
    <message>
        <source>把一本台账的样式存成文件（TOML），给别的社区用</source>
        <translation>Write the definition of a book to a file (TOML) for other offices</translation>
    </message>
    <message>
        <source>一本台账的历次样式：谁、何时、改了什么</source>
        <translation>The versions of a book: who changed what, and when</translation>
    </message>
    <message>
        <source>{book} 还没有改过，是随程序的样子</source>
        <translation>{book} was never changed; it is as it comes with the program</translation>
    </message>
    <message>
        <source>填一张部门的空表（xlsx）：别的都不动，认不出的栏留空</source>
        <translation>Fill a department&apos;s blank form (xlsx): nothing else is touched, unknown columns stay empty</translation>
    </message>
    <message>
        <source>找谁：搜索的词，或 list:名单名称</source>
        <translation>Whom: words of the search, or list:NAME of a list</translation>
    </message>
    <message>
        <source>填一本台账里的人（编号或名称）</source>
        <translation>Fill for all in a book (code or name)</translation>
    </message>
    <message>
        <source>报的是哪一期：填完记作已报</source>
        <translation>The period it is handed in for: recorded as handed in</translation>
    </message>
    <message>
        <source>这一期报过也再填</source>
        <translation>Fill again although handed in for this period</translation>
    </message>
    <message>
        <source>号码打码</source>
        <translation>Mask the numbers</translation>
    </message>
    <message>
        <source>已填 {people} 人：{file}；已填的栏：{filled}；留空的栏：{empty}</source>
        <translation>Filled for {people} people: {file}; columns filled: {filled}; left empty: {empty}</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>往一条台账里放一个文件（照片、扫描件、PDF）</source>
        <translation>Put a file (photo, scan, PDF) into an entry of a book</translation>
    </message>
    <message>
        <source>已放入：{name}（{book} 第 {serial} 条）</source>
        <translation>Put in: {name} ({book}, entry {serial})</translation>
    </message>
    <message>
        <source>列出一条台账的附件，或取出到文件夹</source>
        <translation>List the attachments of an entry, or take them out to a folder</translation>
    </message>
    <message>
        <source>补到了几张纸质票据</source>
        <translation>how many sheets of paper came</translation>
    </message>
    <message>
        <source>给一张凭证附票据（照片、扫描件、PDF）</source>
        <translation>Put receipts (photos, scans, PDF) to a voucher</translation>
    </message>
    <message>
        <source>已放入：{names}（凭证 {number}）</source>
        <translation>Put in: {names} (voucher {number})</translation>
    </message>
    <message>
        <source>记下一张凭证的纸质票据补到了</source>
        <translation>Put on record that receipts of a voucher came on paper</translation>
    </message>
    <message>
        <source>凭证 {number} 的票据补到 {sheets} 张。</source>
        <translation>Receipts of voucher {number} came: {sheets}.</translation>
    </message>
    <message>
        <source>列出一张凭证的票据，或取出到文件夹</source>
        <translation>List the receipts of a voucher, or take them out to a folder</translation>
    </message>
    <message>
        <source>取出到哪个文件夹</source>
        <translation>Folder to take them out to</translation>
    </message>
    <message>
        <source>没有票据文件，也没有补到的票据</source>
        <translation>No files, and no receipts that came later</translation>
    </message>
    <message>
        <source>列出还缺票据的支出</source>
        <translation>List payments that still lack a receipt</translation>
    </message>
    <message>
        <source>只列缺了这么多天以上的</source>
        <translation>only those lacking for at least so many days</translation>
    </message>
    <message>
        <source>没有缺票据的支出</source>
        <translation>No payment lacks a receipt</translation>
    </message>
    <message>
        <source>没有附件</source>
        <translation>No attachments</translation>
    </message>
    <message>
        <source>期间：2026-11、2026-Q4、2026</source>
        <translation>Period: 2026-11, 2026-Q4, 2026</translation>
    </message>
    <message>
        <source>证件号码、电话不打码</source>
        <translation>Identity numbers and phones in full</translation>
    </message>
    <message>
        <source>含已注销的条目</source>
        <translation>With closed entries</translation>
    </message>
    <message>
        <source>把一本台账按期间归档：固定下来，以后的改动不影响它</source>
        <translation>Close a ledger for a period: it is frozen, later changes do not touch it</translation>
    </message>
    <message>
        <source>已归档：{book} {period}，{count} 条</source>
        <translation>Archived: {book} {period}, {count} entries</translation>
    </message>
    <message>
        <source>列出已归档的台账和期间</source>
        <translation>List the ledgers and periods that are archived</translation>
    </message>
    <message>
        <source>取出归档的一份：市、街道或社区</source>
        <translation>Take out an archived copy: city, street office or community</translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation>Which copy</translation>
    </message>
    <message>
        <source>已取出“{copy}”的一份：{file}</source>
        <translation>Copy &quot;{copy}&quot; taken out: {file}</translation>
    </message>
    <message>
        <source>哪些栏目被几本台账重复要；省下了多少格</source>
        <translation>Which columns several books ask for, and how many cells were saved</translation>
    </message>
    <message>
        <source>{entries} 条登记里，{cells} 格由登记带出，不用再填</source>
        <translation>Of {entries} entries, {cells} cells came from registers and were not typed</translation>
    </message>
    <message>
        <source>减负报告：任务、重复栏目、省下的填写、不予开具</source>
        <translation>Burden report: tasks, repeated columns, typing saved, letters refused</translation>
    </message>
    <message>
        <source>哪个季度（1 到 4）</source>
        <translation>Which quarter (1 to 4)</translation>
    </message>
    <message>
        <source>{period}：任务 {tasks} 件，{cells} 格不用再填；报告：{file}</source>
        <translation>{period}: {tasks} tasks, {cells} cells not typed; report: {file}</translation>
    </message>
    <message>
        <source>到期要复核的条目；--changed 列出居民有变动的</source>
        <translation>Entries due for review; --changed lists those whose residents changed</translation>
    </message>
    <message>
        <source>电话、住址或人户情况有变动的</source>
        <translation>Those whose phone, home or status changed</translation>
    </message>
    <message>
        <source>没有要复核的条目</source>
        <translation>Nothing to review</translation>
    </message>
    <message>
        <source>记下：这些条目今天核实，没有变化</source>
        <translation>Note that these entries were checked today, unchanged</translation>
    </message>
    <message>
        <source>已记下：{book} {count} 条今天核实，没有变化</source>
        <translation>Noted: {count} of {book} checked today, unchanged</translation>
    </message>
    <message>
        <source>一年的预算、执行和历次调整</source>
        <translation>The budget of a year, what is spent of it, and its revisions</translation>
    </message>
    <message>
        <source>只看一项经费（--out 用）</source>
        <translation>One fund only (for --out)</translation>
    </message>
    <message>
        <source>按月列出（--out 用）</source>
        <translation>By month (for --out)</translation>
    </message>
    <message>
        <source>另存为 .pdf 或 .xlsx</source>
        <translation>Also save it as .pdf or .xlsx</translation>
    </message>
    <message>
        <source>还没有设预算，下面按典型年度开支对照</source>
        <translation>No budget is set; below it is compared with a typical year</translation>
    </message>
    <message>
        <source>设一年的预算；--set 写 类别[/经费][/月]=元，没写到的照上一次，等号后空着就去掉这一项</source>
        <translation>Set the budget of a year; --set takes CLASS[/FUND][/MONTH]=YUAN, what is not named stays as before, nothing after the sign takes an amount out</translation>
    </message>
    <message>
        <source>类别=元</source>
        <translation>CLASS=YUAN</translation>
    </message>
    <message>
        <source>从典型年度开支开始</source>
        <translation>Begin with the typical year</translation>
    </message>
    <message>
        <source>从去年实际开始</source>
        <translation>Begin with what was spent last year</translation>
    </message>
    <message>
        <source>调整的原因</source>
        <translation>Why it is revised</translation>
    </message>
    <message>
        <source>用到百分之几提醒</source>
        <translation>Warn from this percentage on</translation>
    </message>
    <message>
        <source>{year} 年预算已保存（第 {number} 版），合计 {total} 元</source>
        <translation>The budget of {year} is saved (revision {number}), {total} yuan in all</translation>
    </message>
    <message>
        <source>第 {number} 版	{day}	{who}	{total} 元	{reason}</source>
        <translation>Revision {number}	{day}	{who}	{total} yuan	{reason}</translation>
    </message>
    <message>
        <source>经费来源：余额、用途、专项、年底怎么办、到期日</source>
        <translation>Funds: balance, purpose, earmarking, end of the year, last day</translation>
    </message>
    <message>
        <source>改一项经费；没写到的不变</source>
        <translation>Change a fund; what is not named stays</translation>
    </message>
    <message>
        <source>新增这项经费</source>
        <translation>Add this fund</translation>
    </message>
    <message>
        <source>恢复程序自带的样子</source>
        <translation>Put back as it came with the program</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>拨款单位</source>
        <translation>Who gives the money</translation>
    </message>
    <message>
        <source>专款专用</source>
        <translation>Earmarked</translation>
    </message>
    <message>
        <source>专项可以开支的类别</source>
        <translation>Classes that the earmarked fund pays</translation>
    </message>
    <message>
        <source>到账记作哪类收入</source>
        <translation>Class of income for money that arrives</translation>
    </message>
    <message>
        <source>到期日，如 2026-12-31；写空的取消</source>
        <translation>Last day, such as 2026-12-31; empty takes it away</translation>
    </message>
    <message>
        <source>已保存“{fund}”。</source>
        <translation>&quot;{fund}&quot; is saved.</translation>
    </message>
    <message>
        <source>注意：到期日之后已经记了 {count} 笔，这些不受影响。</source>
        <translation>Note: {count} vouchers are dated after the last day already; they stay as they are.</translation>
    </message>
    <message>
        <source>各类都可以</source>
        <translation>any class</translation>
    </message>
    <message>
        <source>专项：{pays}</source>
        <translation>earmarked: {pays}</translation>
    </message>
    <message>
        <source>年底结转</source>
        <translation>kept at the end of the year</translation>
    </message>
    <message>
        <source>年底上缴</source>
        <translation>handed back at the end of the year</translation>
    </message>
    <message>
        <source>照 slip-offset 的校准移动</source>
        <translation>moved as slip-offset says</translation>
    </message>
    <message>
        <source>纸张：two-up 一张 A4 上下两单，a5 每单一张</source>
        <translation>paper: two-up is two slips to a sheet of A4, a5 one sheet for each</translation>
    </message>
    <message>
        <source>一张 A4 上下两单</source>
        <translation>two slips to a sheet of A4</translation>
    </message>
    <message>
        <source>打印一张凭证的报销单（借款单、收据存根、调拨单）</source>
        <translation>print the slip of a voucher (reimbursement, advance, receipt stub or transfer)</translation>
    </message>
    <message>
        <source>打印一个月全部凭证的报销单，按编号排</source>
        <translation>print the slips of all vouchers of a month in the order of their numbers</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>调拨</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>预借</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>冲借</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>审批权限</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>票据张数</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>冲销的凭证</source>
        <translation>Reverses</translation>
    </message>
    <message>
        <source>已被冲销</source>
        <translation>Reversed by</translation>
    </message>
    <message>
        <source>报销的预借</source>
        <translation>Settles</translation>
    </message>
    <message>
        <source>已报销</source>
        <translation>Settled by</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>补付</source>
        <translation>Paid on top</translation>
    </message>
    <message>
        <source>列出凭证</source>
        <translation>List vouchers</translation>
    </message>
    <message>
        <source>月份，如 2026-11</source>
        <translation>Month, such as 2026-11</translation>
    </message>
    <message>
        <source>从哪一天起</source>
        <translation>From this day</translation>
    </message>
    <message>
        <source>到哪一天止</source>
        <translation>Up to this day</translation>
    </message>
    <message>
        <source>摘要、对方、发票号、编号或金额</source>
        <translation>Part of the text, payee, invoice or number, or an amount</translation>
    </message>
    <message>
        <source>只列缺票据的</source>
        <translation>Only those that lack a receipt</translation>
    </message>
    <message>
        <source>没有这样的凭证</source>
        <translation>There is no such voucher</translation>
    </message>
    <message>
        <source>看一张凭证</source>
        <translation>Show a voucher</translation>
    </message>
    <message>
        <source>列出还没有报销的预借</source>
        <translation>List the advances that are not settled yet</translation>
    </message>
    <message>
        <source>没有待报销的预借</source>
        <translation>No advance waits for its settlement</translation>
    </message>
    <message>
        <source>反结账：重新打开一个月和它以后的月份（限主任）</source>
        <translation>Reopen a month and those after it (directors only)</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已反结账：{months}</source>
        <translation>Reopened: {months}</translation>
    </message>
    <message>
        <source>为哪项任务（编号或 uid）</source>
        <translation>For which task (number or uid)</translation>
    </message>
    <message>
        <source>又一行：fund=…;class=…;amount=…;text=…;invoice=…</source>
        <translation>A further line: fund=…;class=…;amount=…;text=…;invoice=…</translation>
    </message>
    <message>
        <source>一行，可写多次：fund=…;class=…;amount=…;text=…;invoice=…</source>
        <translation>A line, may be given several times: fund=…;class=…;amount=…;text=…;invoice=…</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice number</translation>
    </message>
    <message>
        <source>调拨：把钱从一项经费转到另一项</source>
        <translation>Move money from one fund to another</translation>
    </message>
    <message>
        <source>转入的经费</source>
        <translation>The fund it goes to</translation>
    </message>
    <message>
        <source>预借：借给经办人，以后凭票报销</source>
        <translation>Lend money in advance, to be settled against receipts</translation>
    </message>
    <message>
        <source>借款人</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>报销一笔预借；一行也不给就是全部退回</source>
        <translation>Settle an advance; without lines all of it is given back</translation>
    </message>
    <message>
        <source>冲销一张凭证：用红字记一张相同的</source>
        <translation>Reverse a voucher by a red entry with the same lines</translation>
    </message>
    <message>
        <source>改凭证上写的字；金额、日期、类别错了用 reverse 冲销</source>
        <translation>Mend what is written on a voucher; a wrong amount, day or class is taken back with reverse</translation>
    </message>
    <message>
        <source>{number} 已改好。</source>
        <translation>{number} is changed.</translation>
    </message>
    <message>
        <source>应退回 {amount} 元</source>
        <translation>{amount} yuan is to be given back</translation>
    </message>
    <message>
        <source>应补付 {amount} 元</source>
        <translation>{amount} yuan is to be paid on top</translation>
    </message>
    <message>
        <source>打印一张凭证的原始凭证粘贴单</source>
        <translation>print the sheets that the receipts of a voucher are pasted onto</translation>
    </message>
    <message>
        <source>把票据的照片、扫描件印在粘贴处（PDF 只写文件名）</source>
        <translation>print the photographs and scans of the receipts in their places (of a PDF only its name)</translation>
    </message>
    <message>
        <source>报销单、粘贴单打印时移动多少</source>
        <translation>how far slips and sheets are moved on the printer</translation>
    </message>
    <message>
        <source>右移 {right} 毫米，下移 {down} 毫米</source>
        <translation>{right} mm to the right, {down} mm down</translation>
    </message>
    <message>
        <source>财务公开表：打印并记下公开日期</source>
        <translation>The sheet for the notice board: print it and put on record when it hangs</translation>
    </message>
    <message>
        <source>张贴用 a3，存档用 a4</source>
        <translation>a3 for the board, a4 for the archive</translation>
    </message>
    <message>
        <source>只打印样稿，不算公开</source>
        <translation>Only a draft, not published</translation>
    </message>
    <message>
        <source>公开日期（默认今天）</source>
        <translation>Day it is published (today by default)</translation>
    </message>
    <message>
        <source>会议与决定</source>
        <translation>A meeting and what it decided</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>An activity</translation>
    </message>
    <message>
        <source>{period} 公开表样稿：{file}</source>
        <translation>Draft of the sheet of {period}: {file}</translation>
    </message>
    <message>
        <source>{period} 已记为 {day} 公开：{file}</source>
        <translation>{period} is on record as published on {day}: {file}</translation>
    </message>
    <message>
        <source>{voucher} 的文字已遮盖：{shown}</source>
        <translation>The text of {voucher} is masked: {shown}</translation>
    </message>
    <message>
        <source>居务公开</source>
        <translation>Affairs of the committee</translation>
    </message>
    <message>
        <source>列出一年里公开过的表；--copy 取出当时的那一份</source>
        <translation>List what was published of a year; --copy gives one of them again</translation>
    </message>
    <message>
        <source>哪一份（uid）</source>
        <translation>Which one (uid)</translation>
    </message>
    <message>
        <source>--copy 和 --out 要一起给</source>
        <translation>--copy and --out go together</translation>
    </message>
    <message>
        <source>{period}  {day} 公开  {who}  {uid}</source>
        <translation>{period}  published {day}  {who}  {uid}</translation>
    </message>
    <message>
        <source>把以前的账（Excel、WPS 表格）记成凭证</source>
        <translation>Book an earlier account (an Excel or WPS table) as vouchers</translation>
    </message>
    <message>
        <source>没写年份的算哪一年</source>
        <translation>The year of days that say none</translation>
    </message>
    <message>
        <source>没写经费来源的用哪一项</source>
        <translation>The fund of lines that name none</translation>
    </message>
    <message>
        <source>看不出类别的用哪一类</source>
        <translation>The class of lines that show none</translation>
    </message>
    <message>
        <source>共 {rows} 行：记账 {booked} 行（凭证 {vouchers} 张），未记 {skipped} 行，要核对 {flagged} 处；收入 {income} 元，支出 {expense} 元。</source>
        <translation>{rows} lines: {booked} booked ({vouchers} vouchers), {skipped} not booked, {flagged} points to check; income {income}, expense {expense} yuan.</translation>
    </message>
    <message>
        <source>“{sheet}”第 {row} 行的余额是 {told}，按各行算是 {ours}；请从这一行查起。</source>
        <translation>The balance in line {row} of &quot;{sheet}&quot; is {told}; by the lines it is {ours}. Start looking there.</translation>
    </message>
    <message>
        <source>凭证不能删除；要整批冲销：community-desk expenses import-back {office} {batch}</source>
        <translation>Vouchers are never deleted; to take all of them back: community-desk expenses import-back {office} {batch}</translation>
    </message>
    <message>
        <source>整批冲销一次导入的凭证（记红字）</source>
        <translation>Take back the vouchers of an import by red entries</translation>
    </message>
    <message>
        <source>为什么冲销</source>
        <translation>Why they are taken back</translation>
    </message>
    <message>
        <source>已冲销 {count} 张凭证。</source>
        <translation>{count} vouchers were taken back.</translation>
    </message>
    <message>
        <source>把凭证导出成 Excel（有个人姓名，要写用途）</source>
        <translation>Export vouchers to Excel (it holds names of people, so say what for)</translation>
    </message>
    <message>
        <source>从哪个月，如 2026-01</source>
        <translation>From which month, e.g. 2026-01</translation>
    </message>
    <message>
        <source>到哪个月，如 2026-12</source>
        <translation>To which month, e.g. 2026-12</translation>
    </message>
    <message>
        <source>已导出 {vouchers} 张凭证（{lines} 行），待处理 {pending} 件：{file}</source>
        <translation>{vouchers} vouchers exported ({lines} lines), {pending} things to look at: {file}</translation>
    </message>
    <message>
        <source>和银行流水或街道清单对账（不改账）</source>
        <translation>Compare a bank&apos;s list or the street office&apos;s with the vouchers (changes nothing)</translation>
    </message>
    <message>
        <source>从哪天，如 2026-03-01</source>
        <translation>From which day, e.g. 2026-03-01</translation>
    </message>
    <message>
        <source>到哪天，如 2026-03-31</source>
        <translation>To which day, e.g. 2026-03-31</translation>
    </message>
    <message>
        <source>日期最多差几天</source>
        <translation>How many days apart the dates may be</translation>
    </message>
    <message>
        <source>对账表存到哪里（.xlsx 或 .pdf）</source>
        <translation>Where to save what was found (.xlsx or .pdf)</translation>
    </message>
    <message>
        <source>{first} 至 {last}：对上 {matched} 笔，只在对方 {theirs} 笔，只在我方 {ours} 笔，金额一致日期远 {far} 笔；差额 {difference} 元。</source>
        <translation>{first} to {last}: {matched} agree, {theirs} only on their list, {ours} only in our books, {far} of the same amount but far apart; difference {difference} yuan.</translation>
    </message>
    <message>
        <source>一项经费或一个类别的分类账，存为 .xlsx 或 .pdf</source>
        <translation>The account of a fund or a class, as .xlsx or .pdf</translation>
    </message>
    <message>
        <source>请给 --fund 或 --class，只给一个</source>
        <translation>Give --fund or --class, one of them</translation>
    </message>
    <message>
        <source>{title}：{count} 行，期末 {closing} 元；{file}</source>
        <translation>{title}: {count} lines, closing {closing} yuan; {file}</translation>
    </message>
    <message>
        <source>年终结转：把该上缴的结余记账</source>
        <translation>The end of a year: book what is to be handed back</translation>
    </message>
    <message>
        <source>记账日期（默认年底，或今天）</source>
        <translation>Day to book it on (the end of the year by default, or today)</translation>
    </message>
    <message>
        <source>{fund}：年底 {balance}，上缴 {back}，结转 {kept}</source>
        <translation>{fund}: at the end {balance}, handed back {back}, kept {kept}</translation>
    </message>
    <message>
        <source>还没有结账：{months}；结账前再记的账会改变这些数</source>
        <translation>Not closed yet: {months}; what is still booked there changes these figures</translation>
    </message>
    <message>
        <source>已记 {number}：{text} {amount} 元</source>
        <translation>Booked {number}: {text} {amount} yuan</translation>
    </message>
    <message>
        <source>工作人员：姓名、角色、能不能登录</source>
        <translation>Staff: names, roles, who can sign in</translation>
    </message>
    <message>
        <source>添加工作人员；新密码另问</source>
        <translation>Add a member of staff; the new password is asked for</translation>
    </message>
    <message>
        <source>已添加{name}。</source>
        <translation>{name} was added.</translation>
    </message>
    <message>
        <source>改角色</source>
        <translation>Change a role</translation>
    </message>
    <message>
        <source>{name}的角色已改。</source>
        <translation>The role of {name} was changed.</translation>
    </message>
    <message>
        <source>改姓名或职务</source>
        <translation>Change a name or title</translation>
    </message>
    <message>
        <source>新的姓名</source>
        <translation>The new name</translation>
    </message>
    <message>
        <source>已改为{name}。</source>
        <translation>Changed to {name}.</translation>
    </message>
    <message>
        <source>停用：不能再登录，名字和记录都留着</source>
        <translation>Deactivate: no more signing in; name and records stay</translation>
    </message>
    <message>
        <source>{name}已停用。</source>
        <translation>{name} was deactivated.</translation>
    </message>
    <message>
        <source>重新启用；新密码另问</source>
        <translation>Activate again; the new password is asked for</translation>
    </message>
    <message>
        <source>{name}已重新启用。</source>
        <translation>{name} is active again.</translation>
    </message>
    <message>
        <source>主任给忘了密码的人设一个新密码</source>
        <translation>The director sets a new password for who forgot theirs</translation>
    </message>
    <message>
        <source>{name}的新密码已设好，旧密码不能再用。</source>
        <translation>The new password of {name} is set; the old one no longer works.</translation>
    </message>
    <message>
        <source>改自己的密码：先问原来的，再问新的</source>
        <translation>Change your own password: the old one is asked for, then the new one</translation>
    </message>
    <message>
        <source>程序和它所用各部分的版本</source>
        <translation>Versions of the program and of what it runs on</translation>
    </message>
    <message>
        <source>建临时文件夹</source>
        <translation>Make a temporary folder</translation>
    </message>
    <message>
        <source>自检：用虚构的居民把要紧的事各做一遍</source>
        <translation>Self-test: do everything that matters once, with invented residents</translation>
    </message>
    <message>
        <source>只把 OFFICE 的窗口打开一次（自检另开一个程序来做）</source>
        <translation>Only open the window of OFFICE once (the self-test has another program do this)</translation>
    </message>
    <message>
        <source>和 --look 一起：读哪一份证明</source>
        <translation>With --look: the letter to read</translation>
    </message>
    <message>
        <source>自检通过，用时 {seconds:.1f} 秒；试用的文件已删除。</source>
        <translation>The self-test passed in {seconds:.1f} seconds; the files of the trial are deleted.</translation>
    </message>
    <message>
        <source>自检没有通过，见打叉的一行；试用的文件已删除。</source>
        <translation>The self-test failed, see the line with the cross; the files of the trial are deleted.</translation>
    </message>
    <message>
        <source>新建办公室</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>开具证明</source>
        <translation>Issue a letter</translation>
    </message>
    <message>
        <source>存成 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>登记台账</source>
        <translation>Enter into a ledger</translation>
    </message>
    <message>
        <source>记一笔账</source>
        <translation>Book a voucher</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>恢复到新文件夹</source>
        <translation>Restore to a new folder</translation>
    </message>
    <message>
        <source>重新打开并检查</source>
        <translation>Open again and check</translation>
    </message>
    <message>
        <source>打开窗口，读出 PDF</source>
        <translation>Open the window, read the PDF</translation>
    </message>
    <message>
        <source>{rows} 行，导入 {imported} 人</source>
        <translation>{rows} rows, {imported} people imported</translation>
    </message>
    <message>
        <source>到哪一天止（含）</source>
        <translation>to which day (included)</translation>
    </message>
    <message>
        <source>谁做的（姓名）</source>
        <translation>who did it (name)</translation>
    </message>
    <message>
        <source>做了什么，如 {kinds}，或 issue、void</source>
        <translation>what was done, such as {kinds}, or issue, void</translation>
    </message>
    <message>
        <source>对哪一类东西，如 resident、certificate、voucher</source>
        <translation>to what kind of thing, such as resident, certificate, voucher</translation>
    </message>
    <message>
        <source>居民全名或证件号码、证明编号、凭证号、台账名称或 uid</source>
        <translation>a resident&apos;s full name or identity number, the number of a letter or voucher, the name of a book, or a uid</translation>
    </message>
    <message>
        <source>原因里的字</source>
        <translation>words in the reason</translation>
    </message>
    <message>
        <source>操作记录：谁在什么时候对什么做了什么，新的在前</source>
        <translation>The audit trail: who did what to which thing and when, newest first</translation>
    </message>
    <message>
        <source>最多几行</source>
        <translation>how many lines at most</translation>
    </message>
    <message>
        <source>没有符合条件的操作记录。</source>
        <translation>No line of the audit trail fits.</translation>
    </message>
    <message>
        <source>核对操作记录的链条有没有被改动</source>
        <translation>Check whether the chain of the audit trail was broken</translation>
    </message>
    <message>
        <source>操作记录导出为表格（留记录）</source>
        <translation>Export the audit trail as a workbook (on record)</translation>
    </message>
    <message>
        <source>导出的用途</source>
        <translation>what the export is for</translation>
    </message>
    <message>
        <source>已导出 {count} 行：{file}</source>
        <translation>{count} lines exported: {file}</translation>
    </message>
    <message>
        <source>工作交接材料存为 PDF：未办结事项、编号、经费、人员、备份等</source>
        <translation>Saves the handover pack as a PDF: open items, numbers, money, staff, backups and more</translation>
    </message>
    <message>
        <source>接收人的姓名</source>
        <translation>Name of the successor</translation>
    </message>
    <message>
        <source>今天等着办的事和今天的数；--out 存成一页打勾的纸</source>
        <translation>What waits today, and the figures of today; --out writes a page with boxes to tick</translation>
    </message>
    <message>
        <source>没有等着办的事。</source>
        <translation>Nothing waits.</translation>
    </message>
    <message>
        <source>今天开具 {letters}、不予开具 {refusals}、台账 {entries} 条、凭证 {vouchers} 张</source>
        <translation>Today: letters {letters}, refusals {refusals}, ledger entries {entries}, vouchers {vouchers}</translation>
    </message>
</context>
<context>
    <name>confirmations</name>
    <message>
        <source>当面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>By papers</translation>
    </message>
    <message>
        <source>当面核实</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>上门核实</source>
        <translation>at home</translation>
    </message>
    <message>
        <source>电话核实</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>材料核实</source>
        <translation>by papers</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>entered</translation>
    </message>
    <message>
        <source>名册导入</source>
        <translation>from a roster</translation>
    </message>
    <message>
        <source>问过了，没有变：记下今天、怎么核对的、谁核对的</source>
        <translation>Asked, nothing changed: keeps today, how it was checked and by whom</translation>
    </message>
    <message>
        <source>{on} {how} · {by}</source>
        <translation>{on} {how} · {by}</translation>
    </message>
    <message>
        <source>已记下：{name}的{fact}核对无误</source>
        <translation>Noted: {fact} of {name} is still right</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>都核对无误</source>
        <translation>All still right</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>To ask</translation>
    </message>
    <message>
        <source>{count} 项待核实</source>
        <translation>{count} to ask again</translation>
    </message>
    <message>
        <source>{way}核对无误</source>
        <translation>Still right: {way}</translation>
    </message>
    <message>
        <source>{fact}：{stamp}，核对无误</source>
        <translation>{fact}: {stamp}; still right</translation>
    </message>
    <message>
        <source>已记下：{name}的资料核对无误</source>
        <translation>Noted: the facts of {name} are still right</translation>
    </message>
</context>
<context>
    <name>contradictions</name>
    <message>
        <source>这个证件号码在居民档案里是“{other}”</source>
        <translation>In the registry this identity number is that of &quot;{other}&quot;</translation>
    </message>
    <message>
        <source>承租人的证件号码就是产权人本人的</source>
        <translation>The tenant&apos;s identity number is the owner&apos;s own</translation>
    </message>
    <message>
        <source>证件号码与《{book}》第 {serial} 条“{other}”相同</source>
        <translation>Same identity number as no. {serial} of {book}, &quot;{other}&quot;</translation>
    </message>
    <message>
        <source>同时在《{book}》里，两本不应同时在</source>
        <translation>Also in {book}; nobody should be in both</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>关窗口时</source>
        <translation>On closing</translation>
    </message>
    <message>
        <source>手动</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>升级前</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>导入前</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>恢复前</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Whole</translation>
    </message>
    <message>
        <source>旧版本做的</source>
        <translation>By an older version</translation>
    </message>
    <message>
        <source>坏了</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>没写完</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>{people} 份居民档案 · {letters} 份证明和告知</source>
        <translation>{people} resident records · {letters} letters and notices</translation>
    </message>
    <message>
        <source>这份备份以后录入的都不在里面；请记下那以后办过的事，恢复后补录。</source>
        <translation>What was entered after this backup is not in it; note what was done since and enter it again afterwards.</translation>
    </message>
    <message>
        <source>这份备份以后没有改过什么，不会少东西。</source>
        <translation>Nothing was changed after this backup; nothing will be missing.</translation>
    </message>
    <message>
        <source>{count} 份居民档案</source>
        <translation>{count} resident records</translation>
    </message>
    <message>
        <source>{count} 份证明和告知</source>
        <translation>{count} letters and notices</translation>
    </message>
    <message>
        <source>{count} 条台账</source>
        <translation>{count} ledger entries</translation>
    </message>
    <message>
        <source>{count} 张凭证</source>
        <translation>{count} vouchers</translation>
    </message>
    <message>
        <source>这份备份以后的 {acts} 次改动不在里面。</source>
        <translation>The {acts} changes after this backup are not in it.</translation>
    </message>
    <message>
        <source>这份备份以后的 {acts} 次改动不在里面，其中新增 {more}。</source>
        <translation>The {acts} changes after this backup are not in it, among them {more} added.</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>编造居民</source>
        <translation>Inventing residents</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Importing the roster</translation>
    </message>
    <message>
        <source>开具证明</source>
        <translation>Issuing letters</translation>
    </message>
    <message>
        <source>不予开具</source>
        <translation>Refusing</translation>
    </message>
    <message>
        <source>登记台账</source>
        <translation>Filling books</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>Adding vouchers</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>几乎确定</source>
        <translation>Almost certain</translation>
    </message>
    <message>
        <source>很可能</source>
        <translation>Likely</translation>
    </message>
    <message>
        <source>可能</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>15位与18位是同一个证件号码</source>
        <translation>The same ID number in 15 and 18 digits</translation>
    </message>
    <message>
        <source>一个的原证件号码是另一个的证件号码</source>
        <translation>The former ID number of one is the number of the other</translation>
    </message>
    <message>
        <source>证件号码前17位相同，只有校验位不同</source>
        <translation>The first 17 digits of the ID numbers agree, only the check digit differs</translation>
    </message>
    <message>
        <source>同名，证件号码只错一位或两位颠倒</source>
        <translation>Same name, the ID numbers differ by one digit or two swapped ones</translation>
    </message>
    <message>
        <source>同名，出生日期相同</source>
        <translation>Same name and birth date</translation>
    </message>
    <message>
        <source>一个的曾用名是另一个的姓名，出生日期相同</source>
        <translation>The former name of one is the name of the other, same birth date</translation>
    </message>
    <message>
        <source>同名，电话相同</source>
        <translation>Same name and phone</translation>
    </message>
    <message>
        <source>同名，住在同一处</source>
        <translation>Same name and home</translation>
    </message>
    <message>
        <source>姓名同音，出生日期相同</source>
        <translation>Names sound alike, same birth date</translation>
    </message>
    <message>
        <source>姓名同音，住在同一处</source>
        <translation>Names sound alike, same home</translation>
    </message>
    <message>
        <source>性别不同</source>
        <translation>Different sex</translation>
    </message>
    <message>
        <source>出生日期不同</source>
        <translation>Different birth dates</translation>
    </message>
    <message>
        <source>证件号码相差不止一位</source>
        <translation>The ID numbers differ by more than one digit</translation>
    </message>
    <message>
        <source>姓名不同</source>
        <translation>Different names</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>没有“{key}”这个证明事项；可用的有：{keys}。</source>
        <translation>There is no certificate type &quot;{key}&quot;; use one of: {keys}.</translation>
    </message>
    <message>
        <source>“{folder}”里没有证明事项；请从安装包里取回 forms 文件夹。</source>
        <translation>&quot;{folder}&quot; holds no certificate types; take the forms folder from the installation package again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：“{key}”必须和文件名相同；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: &quot;{key}&quot; must be the same as the file name; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：清单的项号是 1 到 20；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: items of the list are numbered 1 to 20; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：letter 和 refusal 至少要有一个；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: there must be a letter or a refusal; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：没有 letter 的事项启用后也开不了；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: a type without a letter cannot be issued when it is switched on; please correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：这个名字是居民登记用的，请换一个；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: this name belongs to the registry; use another; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：选项只用于 choice，且不能空着；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: choices are for type choice only, and must not be empty; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：没有这项佐证；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: there is no such evidence; correct it and try again.</translation>
    </message>
    <message>
        <source>份数应当是 1 到 {most}；请重填。</source>
        <translation>The number of copies must be 1 to {most}; enter it again.</translation>
    </message>
    <message>
        <source>登记簿里没有编号“{number}”；请核对编号，如 {example}。</source>
        <translation>The register has no number &quot;{number}&quot;; check it, e.g. {example}.</translation>
    </message>
    <message>
        <source>没有“{key}”这套规则；可用的有：{keys}。</source>
        <translation>There is no policy &quot;{key}&quot;; use one of: {keys}.</translation>
    </message>
    <message>
        <source>没有写申请人；请选居民，或填写姓名。</source>
        <translation>No applicant was given; choose a resident, or enter a name.</translation>
    </message>
    <message>
        <source>“{name}”不像姓名，没有登记；请选居民，或写全姓名。</source>
        <translation>&quot;{name}&quot; does not look like a name, nothing was recorded; choose a resident or write the full name.</translation>
    </message>
    <message>
        <source>“{title}”不提供：{why}</source>
        <translation>&quot;{title}&quot; is not offered: {why}</translation>
    </message>
    <message>
        <source>“{title}”按现行规则可以开具，不用打印告知单；请去开具。</source>
        <translation>&quot;{title}&quot; can be issued under the policy in force, so there is nothing to refuse; issue it instead.</translation>
    </message>
    <message>
        <source>“{title}”不予开具：{why}请到{authority}办理，可以打印告知单。</source>
        <translation>&quot;{title}&quot; is refused: {why} Go to {authority} instead; a refusal notice can be printed.</translation>
    </message>
    <message>
        <source>“{title}”只能出具给名称里有“{words}”的单位，没有开具：{why}</source>
        <translation>&quot;{title}&quot; was not issued; it is only for a body with &quot;{words}&quot; in its name: {why}</translation>
    </message>
    <message>
        <source>没有“{key}”这项佐证；可用的有：{keys}。</source>
        <translation>There is no evidence &quot;{key}&quot;; use one of: {keys}.</translation>
    </message>
    <message>
        <source>没有“{key}”这个问题；可以回答的有：{keys}。</source>
        <translation>There is no question &quot;{key}&quot;; answer one of: {keys}.</translation>
    </message>
    <message>
        <source>“{label}”只能选：{choices}。</source>
        <translation>&quot;{label}&quot; must be one of: {choices}.</translation>
    </message>
    <message>
        <source>“{label}”填的“{text}”看不懂；请重填，{hint}。</source>
        <translation>&quot;{text}&quot; in &quot;{label}&quot; is not clear; enter it again: {hint}.</translation>
    </message>
    <message>
        <source>还没有填“{label}”（{key}），没有开具；请填上再开。</source>
        <translation>Not issued: &quot;{label}&quot; ({key}) is empty; fill it in and issue again.</translation>
    </message>
    <message>
        <source>还没有核对“{label}”，没有开具；请核对原件后勾选。</source>
        <translation>Not issued: &quot;{label}&quot; was not checked; check the original, then tick it.</translation>
    </message>
    <message>
        <source>还缺一项佐证，没有开具；以下至少核对一项原件后勾选：{labels}。</source>
        <translation>Not issued: evidence is missing; check the original of at least one of these, then tick it: {labels}.</translation>
    </message>
    <message>
        <source>{name}在居民登记里已注明死亡，没有开具；请核对是不是选错了人。</source>
        <translation>Not issued: {name} is recorded as deceased; check that this is the right person.</translation>
    </message>
    <message>
        <source>{name}登记为{status}，不住在这里，没有开具；有变动的请先更正居民登记。</source>
        <translation>{name} is recorded as {status} and does not live here, nothing was issued; if that has changed, put the registry right first.</translation>
    </message>
    <message>
        <source>{name}没有登记现住址，没有开具；请核实后先补上现住址。</source>
        <translation>Not issued: {name} has no current address on record; confirm it and add it first.</translation>
    </message>
    <message>
        <source>{name}登记有工作单位“{employer}”，没有开具；已离职的请先更正居民登记。</source>
        <translation>Not issued: {name} is recorded as employed by &quot;{employer}&quot;; if that is over, correct the resident record first.</translation>
    </message>
    <message>
        <source>{name}的户里没有登记配偶，没有开具；请照户口簿补上同户的配偶。</source>
        <translation>Not issued: no spouse is recorded in the household of {name}; add the spouse as in the household register.</translation>
    </message>
    <message>
        <source>{name}的户里登记了不止一位配偶，没有开具；请先在居民登记里核对。</source>
        <translation>More than one spouse is recorded in the household of {name}, nothing was issued; check the registry first.</translation>
    </message>
    <message>
        <source>{name}还没有登记在哪一户，没有开具；请先补上户号。</source>
        <translation>Not issued: {name} is in no household; add the household number first.</translation>
    </message>
    <message>
        <source>{name}未满十八周岁，或没有登记出生日期，没有开具；请核对居民登记。</source>
        <translation>Not issued: {name} is under 18 or has no birth date on record; check the resident record.</translation>
    </message>
    <message>
        <source>表单 {path} 读不出来；请从安装包里取回这个文件。</source>
        <translation>Form {path} cannot be read; take it from the installation package again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：{what}；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: {what}; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：缺少“{key}”；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: &quot;{key}&quot; is missing; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：“{key}”不能空着；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: &quot;{key}&quot; must not be empty; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：“{key}”应当是{kind}；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: &quot;{key}&quot; must be {kind}; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：“{key}”应当是表；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: &quot;{key}&quot; must be a table; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：“{key}”只能是 {words}；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: &quot;{key}&quot; must be one of {words}; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：不认识“{key}”；请改正后再试。</source>
        <translation>Form {file}, line {line} is wrong: unknown key &quot;{key}&quot;; correct it and try again.</translation>
    </message>
    <message>
        <source>没有写作废的原因；请写上再作废。</source>
        <translation>No reason for voiding was given; enter one and void again.</translation>
    </message>
    <message>
        <source>“{number}”已经作废过了（{reason}），不用再作废。</source>
        <translation>&quot;{number}&quot; is void already ({reason}); nothing more to do.</translation>
    </message>
    <message>
        <source>{name}的居民登记里没有“{what}”，信里会空着，没有开具；请核实后补上。</source>
        <translation>Not issued: the record of {name} has no &quot;{what}&quot; and the letter would have a gap; confirm it and add it.</translation>
    </message>
    <message>
        <source>请写明申请人：--resident 或 --applicant。</source>
        <translation>No applicant was given; use --resident or --applicant.</translation>
    </message>
    <message>
        <source>没有密码：请设置环境变量 {variable}，或在终端里运行。</source>
        <translation>There is no password; set the environment variable {variable}, or run this in a terminal.</translation>
    </message>
    <message>
        <source>没有恢复码：请设置环境变量 {variable}，或在终端里运行。</source>
        <translation>No recovery code: set the environment variable {variable}, or run this in a terminal.</translation>
    </message>
    <message>
        <source>{number} 已经登记并存好，只是“{file}”写不进去；请换个位置再打印这个编号。</source>
        <translation>{number} is recorded and stored, only &quot;{file}&quot; could not be written; print this number again to another place.</translation>
    </message>
    <message>
        <source>“{file}”会盖掉办公室或原来的文件；请换一个文件名。</source>
        <translation>&quot;{file}&quot; would overwrite the office or the original file; choose another name.</translation>
    </message>
    <message>
        <source>“{folder}”写不进去；请换一个有权限、有空间的位置。</source>
        <translation>&quot;{folder}&quot; cannot be written to; choose a place with permission and free space.</translation>
    </message>
    <message>
        <source>“{setting}”看不懂；请写成 名称=内容。</source>
        <translation>&quot;{setting}&quot; is not clear; write it as NAME=VALUE.</translation>
    </message>
    <message>
        <source>“{name}”给了两次，不知道用哪一个；请只给一次。</source>
        <translation>&quot;{name}&quot; was given twice and it is unclear which to use; give it once.</translation>
    </message>
    <message>
        <source>“{text}”不是日期；请写成 2026-11-09 这样。</source>
        <translation>&quot;{text}&quot; is not a date; write it like 2026-11-09.</translation>
    </message>
    <message>
        <source>表单“{file}”第 {start} 行起的一项：{key} 缺少或写错了；请改好再打开。</source>
        <translation>Form &quot;{file}&quot;, item from line {start}: {key} is missing or wrong; correct it and open again.</translation>
    </message>
    <message>
        <source>表单“{path}”读不出来；请恢复程序自带的那一份。</source>
        <translation>Form &quot;{path}&quot; cannot be read; put back the one that came with the program.</translation>
    </message>
    <message>
        <source>表单“{file}”第 {line} 行写法不对，后面的没有读；请改好再打开。</source>
        <translation>Line {line} of the form &quot;{file}&quot; is not written correctly, and what follows was not read; correct it and open it again.</translation>
    </message>
    <message>
        <source>没有“{text}”这个类别；可以用：{known}。</source>
        <translation>There is no class &quot;{text}&quot;; use one of: {known}.</translation>
    </message>
    <message>
        <source>“{title}”是支出类别，不能记收入；可以用：{known}。</source>
        <translation>&quot;{title}&quot; is a class for expenses, not for income; use one of: {known}.</translation>
    </message>
    <message>
        <source>“{title}”是收入类别，不能记支出；可以用：{known}。</source>
        <translation>&quot;{title}&quot; is a class for income, not for expenses; use one of: {known}.</translation>
    </message>
    <message>
        <source>没有“{text}”这个经费来源；可以用：{known}。</source>
        <translation>There is no fund &quot;{text}&quot;; use one of: {known}.</translation>
    </message>
    <message>
        <source>“{fund}”专款专用，不能开支“{class_}”；可以开支：{pays}。请换一项经费。</source>
        <translation>&quot;{fund}&quot; is earmarked and cannot pay for &quot;{class_}&quot;; it pays for: {pays}. Please choose another fund.</translation>
    </message>
    <message>
        <source>“{fund}”到 {day} 为止，之后不能再收支；请换一项经费，或在“经费来源”里改到期日。</source>
        <translation>&quot;{fund}&quot; ended on {day} and neither pays nor receives after that; choose another fund, or change its end date under Funds.</translation>
    </message>
    <message>
        <source>金额“{text}”是负数；请写正数，收或支另选。</source>
        <translation>The amount &quot;{text}&quot; is negative; enter a positive number and choose income or expense.</translation>
    </message>
    <message>
        <source>请写金额，如 1234.50。</source>
        <translation>Please give the amount, like 1234.50.</translation>
    </message>
    <message>
        <source>日期没有写年份，表名和标题里也没有；请给出年份再导入。</source>
        <translation>The day has no year, and neither the name of the sheet nor its titles tell one; give the year and import again.</translation>
    </message>
    <message>
        <source>“{text}”不是日期；请写成 2026-3-5 这样。</source>
        <translation>&quot;{text}&quot; is no date; write it like 2026-3-5.</translation>
    </message>
    <message>
        <source>“{text}”不是金额；请写成 1234.50 这样的数字。</source>
        <translation>&quot;{text}&quot; is not an amount; write a number like 1234.50.</translation>
    </message>
    <message>
        <source>金额“{text}”的小数多于两位；最小写到分。</source>
        <translation>The amount &quot;{text}&quot; has more than two decimals; round it to the fen.</translation>
    </message>
    <message>
        <source>金额“{text}”太大了；请核对位数，不超过 {largest} 元。</source>
        <translation>The amount &quot;{text}&quot; is too large; check the digits, at most ¥{largest}.</translation>
    </message>
    <message>
        <source>反结账要写明原因；请补上再办。</source>
        <translation>Say why the month is reopened, then try again.</translation>
    </message>
    <message>
        <source>“{year}”年不对；请核对，最晚写到明年。</source>
        <translation>The year &quot;{year}&quot; cannot be right; please check it. The latest is next year.</translation>
    </message>
    <message>
        <source>提醒线要在 1% 到 100% 之间；通常写 80。</source>
        <translation>The warning line must lie between 1% and 100%; 80 is usual.</translation>
    </message>
    <message>
        <source>用完以后“{at_full}”不认识；提醒写 warn，停止写 stop。</source>
        <translation>&quot;{at_full}&quot; is not known for a used-up budget; write warn to warn or stop to stop.</translation>
    </message>
    <message>
        <source>{year} 年的预算已经设过；调整预算请写明原因。</source>
        <translation>The budget of {year} has been set already; say why it is changed.</translation>
    </message>
    <message>
        <source>“{class_}”的预算是负数；没有预算就写 0。</source>
        <translation>The budget of &quot;{class_}&quot; is negative; write 0 for no budget.</translation>
    </message>
    <message>
        <source>从典型年度还是从去年开始，只能选一个。</source>
        <translation>Begin with the typical year or with last year, not with both.</translation>
    </message>
    <message>
        <source>“{month}”不是月份；写 1 到 12，全年写 0。</source>
        <translation>&quot;{month}&quot; is not a month; write 1 to 12, or 0 for the whole year.</translation>
    </message>
    <message>
        <source>“{name}”看不懂；请写成 类别/经费/月，后两样可以不写。</source>
        <translation>&quot;{name}&quot; is not understood; please write CLASS/FUND/MONTH, of which the last two may be left out.</translation>
    </message>
    <message>
        <source>“{class_}”写了两次；请合成一行。</source>
        <translation>&quot;{class_}&quot; stands there twice; make it one line.</translation>
    </message>
    <message>
        <source>“{class_}”各月预算加起来 {months} 元，超过全年 {year} 元；请核对。</source>
        <translation>The months of &quot;{class_}&quot; add up to {months} yuan, more than the year&apos;s {year} yuan; please check.</translation>
    </message>
    <message>
        <source>“{month}”不是月份；请写成 2026-11 这样。</source>
        <translation>&quot;{month}&quot; is not a month; write it like 2026-11.</translation>
    </message>
    <message>
        <source>户数或人数不对；请写 0 到 {most} 之间的整数。</source>
        <translation>The number of households or members is wrong; write a whole number from 0 to {most}.</translation>
    </message>
    <message>
        <source>“{rule}”按户数计算；请写上户数。</source>
        <translation>&quot;{rule}&quot; counts households; give their number.</translation>
    </message>
    <message>
        <source>“{rule}”按人数计算；请写上{counted}人数。</source>
        <translation>&quot;{rule}&quot; counts people; give the number of {counted}.</translation>
    </message>
    <message>
        <source>“{rule}”没有“{value}”这种读法；可以用：{known}。</source>
        <translation>&quot;{rule}&quot; has no reading &quot;{value}&quot;; there are: {known}.</translation>
    </message>
    <message>
        <source>“{rule}”没有“{key}”这个数；可以另写的有：{known}。</source>
        <translation>&quot;{rule}&quot; has no number &quot;{key}&quot;; those that may be changed are: {known}.</translation>
    </message>
    <message>
        <source>没有“{text}”这条标准；可以用：{known}。</source>
        <translation>There is no standard &quot;{text}&quot;; use one of: {known}.</translation>
    </message>
    <message>
        <source>请写摘要：这笔钱用在什么事上。</source>
        <translation>There is no description; say what the money is for.</translation>
    </message>
    <message>
        <source>票据张数不能是负数；没有票据就写 0。</source>
        <translation>The number of receipts cannot be negative; write 0 if there are none.</translation>
    </message>
    <message>
        <source>一行明细也没有；请至少写一行。</source>
        <translation>There is not a single line; please write at least one.</translation>
    </message>
    <message>
        <source>一张凭证最多 {most} 行；请分成几张来记。</source>
        <translation>A voucher has at most {most} lines; please book several.</translation>
    </message>
    <message>
        <source>没有编号为 {number} 的凭证；请核对编号。</source>
        <translation>There is no voucher {number}; check the number.</translation>
    </message>
    <message>
        <source>“{kind}”不是收支方向；收入写 in，支出写 out。</source>
        <translation>&quot;{kind}&quot; is neither income nor expense; write in or out.</translation>
    </message>
    <message>
        <source>日期 {day} 的年份不对；请核对，最晚写到明年。</source>
        <translation>The year of {day} is wrong; check it, next year at the latest.</translation>
    </message>
    <message>
        <source>金额要大于零；请写这笔钱的数。</source>
        <translation>The amount must be more than zero; enter the sum.</translation>
    </message>
    <message>
        <source>“{start}…”太长，一行印不下；请写在 {longest} 字以内。</source>
        <translation>&quot;{start}…&quot; is too long for one line in print; use at most {longest} characters.</translation>
    </message>
    <message>
        <source>“{sign}”（{point}）打印字体里没有，报表会印不出来；请换一个字。</source>
        <translation>The fonts for printing do not have &quot;{sign}&quot; ({point}), and the statements could not be printed; please use another character.</translation>
    </message>
    <message>
        <source>请写借款人：由谁借去、由谁来报销。</source>
        <translation>Please write the borrower: who takes the money and accounts for it.</translation>
    </message>
    <message>
        <source>“{book}”没有“{column}”这一栏；相近的有：{names}，请改成其中一个。</source>
        <translation>&quot;{book}&quot; has no column &quot;{column}&quot;; use a near one: {names}.</translation>
    </message>
    <message>
        <source>没有“{words}”这本台账；相近的有：{names}，请写编号或全名。</source>
        <translation>There is no book &quot;{words}&quot;; near ones are: {names}. Give a code or the full name.</translation>
    </message>
    <message>
        <source>“{folder}”里没有台账文件；请重新安装程序。</source>
        <translation>&quot;{folder}&quot; holds no ledger files; install the program again.</translation>
    </message>
    <message>
        <source>{file} 读不出来；请检查它是不是 UTF-8 文本。</source>
        <translation>{file} cannot be read; check that it is UTF-8 text.</translation>
    </message>
    <message>
        <source>注销一条台账要写原因；请补上，例如“迁出”或“误登”。</source>
        <translation>Closing an entry needs a reason; add one, such as &quot;Moved out&quot; or &quot;Entered by mistake&quot;.</translation>
    </message>
    <message>
        <source>“{book}”里没有这一条；请刷新后重新选择。</source>
        <translation>&quot;{book}&quot; does not have this entry; refresh and choose again.</translation>
    </message>
    <message>
        <source>“{book}”第 {serial} 条已在 {day} 注销；请先恢复，再修改。</source>
        <translation>Entry {serial} of &quot;{book}&quot; was closed on {day}; reopen it before changing it.</translation>
    </message>
    <message>
        <source>“{book}”第 {serial} 条刚被别人改过；请看过新内容再改一次。</source>
        <translation>Somebody else has just changed entry {serial} of &quot;{book}&quot;; look at the new version and change it again.</translation>
    </message>
    <message>
        <source>导出台账要写明用途；请补上再导出。</source>
        <translation>Exporting a book needs a purpose; enter it and export again.</translation>
    </message>
    <message>
        <source>“{file}”要以 .xlsx 或 .pdf 结尾；请改文件名。</source>
        <translation>&quot;{file}&quot; must end in .xlsx or .pdf; change the file name.</translation>
    </message>
    <message>
        <source>“{column}”已不在现在的“{book}”里，只能查看；请去掉这一栏。</source>
        <translation>&quot;{column}&quot; is no longer part of &quot;{book}&quot; and can only be read. Leave this column out.</translation>
    </message>
    <message>
        <source>“{column}”由程序填写；请去掉这一栏。</source>
        <translation>&quot;{column}&quot; is filled by the program; leave this column out.</translation>
    </message>
    <message>
        <source>“{column}”来自居民档案；请改居民档案，各本台账会跟着变。</source>
        <translation>&quot;{column}&quot; comes from the resident record; change it there and every book follows.</translation>
    </message>
    <message>
        <source>“{book}”要登记到人；请先选一位居民。</source>
        <translation>&quot;{book}&quot; is about people; choose a resident first.</translation>
    </message>
    <message>
        <source>“{book}”记的是事，不挂在居民名下；请去掉居民。</source>
        <translation>&quot;{book}&quot; is about events, not residents; leave the resident out.</translation>
    </message>
    <message>
        <source>档案里找不到要登记的居民或房屋；请重新选择。</source>
        <translation>The resident or dwelling of this entry was not found; choose again.</translation>
    </message>
    <message>
        <source>“{column}”不能晚于今天（{today}）；请检查“{value}”。</source>
        <translation>&quot;{column}&quot; cannot be later than today ({today}). Check &quot;{value}&quot;.</translation>
    </message>
    <message>
        <source>“{column}”要在 {least} 到 {most} 之间，现在是 {value}；请改正。</source>
        <translation>&quot;{column}&quot; must lie between {least} and {most}; it is {value}. Please correct it.</translation>
    </message>
    <message>
        <source>“{book}”还缺：{columns}；请先填上。</source>
        <translation>&quot;{book}&quot; still needs: {columns}; fill them in first.</translation>
    </message>
    <message>
        <source>“{book}”里已有第 {serial} 条；请直接修改那一条。</source>
        <translation>&quot;{book}&quot; has entry {serial} already; change that one instead.</translation>
    </message>
    <message>
        <source>“{column}”要填整数，看不懂“{value}”；请只写数字，如 12。</source>
        <translation>&quot;{column}&quot; needs a whole number and &quot;{value}&quot; is not clear; write digits only, e.g. 12.</translation>
    </message>
    <message>
        <source>“{column}”要填金额（元，最多两位小数），看不懂“{value}”；请写成 1234.50。</source>
        <translation>&quot;{column}&quot; needs an amount in yuan with at most two decimals and &quot;{value}&quot; is not clear; write it like 1234.50.</translation>
    </message>
    <message>
        <source>“{column}”要填日期，看不懂“{value}”；请写成 2026-03-05、2026.3.5 或 20260305。</source>
        <translation>&quot;{column}&quot; needs a date and &quot;{value}&quot; is not clear; write it like 2026-03-05, 2026.3.5 or 20260305.</translation>
    </message>
    <message>
        <source>“{column}”要填月份，看不懂“{value}”；请写成 2026-03 或 2026年3月。</source>
        <translation>&quot;{column}&quot; needs a month and &quot;{value}&quot; is not clear; write it like 2026-03.</translation>
    </message>
    <message>
        <source>“{column}”要填日期和时间，看不懂“{value}”；请写成 2026-03-05 14:30。</source>
        <translation>&quot;{column}&quot; needs a date and time and &quot;{value}&quot; is not clear; write it like 2026-03-05 14:30.</translation>
    </message>
    <message>
        <source>“{column}”只能填 是 或 否，看不懂“{value}”；请改成其中一个。</source>
        <translation>&quot;{column}&quot; takes only 是 (yes) or 否 (no) and &quot;{value}&quot; is not clear; write one of them.</translation>
    </message>
    <message>
        <source>“{column}”要填电话，“{value}”不像；请写 11 位手机号或带区号的固定电话，如 0551-62345678。</source>
        <translation>&quot;{column}&quot; needs a phone number and &quot;{value}&quot; is not one; write an 11-digit mobile number or a landline with area code, e.g. 0551-62345678.</translation>
    </message>
    <message>
        <source>“{column}”要填证件号码，“{value}”位数或校验码不对；请对照证件重新录入。</source>
        <translation>&quot;{column}&quot; needs an ID number and &quot;{value}&quot; has a wrong length or check digit; enter it again from the ID.</translation>
    </message>
    <message>
        <source>“{column}”太长：最多 {most} 字，现在 {now} 字；请缩短。</source>
        <translation>&quot;{column}&quot; is too long: {now} characters, at most {most}; shorten it.</translation>
    </message>
    <message>
        <source>“{column}”没有“{value}”这一项；可以填：{choices}。</source>
        <translation>&quot;{column}&quot; has no choice &quot;{value}&quot;; use one of: {choices}.</translation>
    </message>
    <message>
        <source>这个办公室还在别的窗口或电脑上开着；请先关掉那里，再恢复一次。</source>
        <translation>This office is still open in another window or on another PC; close it there, then restore again.</translation>
    </message>
    <message>
        <source>“{folder}”是正开着的办公室，不是备份；请选它的 {backups} 里的一份。</source>
        <translation>&quot;{folder}&quot; is the office that is open, not a backup; please choose one from its {backups}.</translation>
    </message>
    <message>
        <source>备份“{name}”和写好时不一样了，可能坏了或被改动过；请换另一份备份。</source>
        <translation>Backup &quot;{name}&quot; is no longer as it was written, it may be damaged or altered; choose another backup.</translation>
    </message>
    <message>
        <source>这份备份没有通过检查：{problem}；请换更早的一份。</source>
        <translation>This backup failed the check: {problem}; use an earlier one.</translation>
    </message>
    <message>
        <source>从“{backup}”恢复不到“{folder}”；请核对这两个位置和磁盘空间。</source>
        <translation>&quot;{backup}&quot; could not be restored to &quot;{folder}&quot;; check both places and the disk space.</translation>
    </message>
    <message>
        <source>“{file}”已经存在，没有覆盖；请换一个文件名。</source>
        <translation>&quot;{file}&quot; exists and was not overwritten; use another file name.</translation>
    </message>
    <message>
        <source>请写上为什么删。</source>
        <translation>Write why it is removed.</translation>
    </message>
    <message>
        <source>没有名叫“{name}”的备份；请从列表里选。</source>
        <translation>There is no backup named &quot;{name}&quot;; choose one from the list.</translation>
    </message>
    <message>
        <source>这是唯一一份完整的备份，不能删；请先备份一次。</source>
        <translation>This is the only whole backup and cannot be removed; back up first.</translation>
    </message>
    <message>
        <source>“{folder}”里已经有东西，没有动它；请换一个空文件夹。</source>
        <translation>&quot;{folder}&quot; is not empty and was left alone; use an empty folder.</translation>
    </message>
    <message>
        <source>台账 {book} {period} 的归档被改动过，请从备份恢复。</source>
        <translation>The archive of ledger {book} for {period} was altered; restore from a backup.</translation>
    </message>
    <message>
        <source>台账 {book} 第 {serial} 条的附件“{name}”被改动过，请从备份恢复。</source>
        <translation>The attachment &quot;{name}&quot; of ledger {book}, entry {serial}, was altered; restore from a backup.</translation>
    </message>
    <message>
        <source>凭证 {number} 的票据“{name}”被改动过，请从备份恢复。</source>
        <translation>The receipt &quot;{name}&quot; of voucher {number} was altered; restore from a backup.</translation>
    </message>
    <message>
        <source>{period} 的公开表（{day} 公开）被改动过，请从备份恢复。</source>
        <translation>The publication sheet of {period} (published {day}) was altered; restore from a backup.</translation>
    </message>
    <message>
        <source>凭证 {number} 的金额和它的明细对不上，可能被改动过；请从备份恢复。</source>
        <translation>The amount of voucher {number} disagrees with its lines and may have been altered; restore from a backup.</translation>
    </message>
    <message>
        <source>凭证 {number} 的票据张数和补到的票据对不上，可能被改动过；请从备份恢复。</source>
        <translation>The number of receipts of voucher {number} disagrees with those that came and may have been altered; restore from a backup.</translation>
    </message>
    <message>
        <source>{month} 的合计和凭证明细对不上，可能被改动过；请从备份恢复。</source>
        <translation>The totals of {month} disagree with the lines of its vouchers and may have been altered; restore from a backup.</translation>
    </message>
    <message>
        <source>{month} 结账时的数和现在的凭证对不上，可能被改动过；请从备份恢复。</source>
        <translation>The figures {month} was closed on disagree with its vouchers now and may have been altered; restore from a backup.</translation>
    </message>
    <message>
        <source>办公室文件有 {count} 页已损坏（第 {first} 页起）；请不要再写入，从备份恢复。</source>
        <translation>The office file has {count} damaged pages (from page {first} on); write nothing more to it and restore from a backup.</translation>
    </message>
    <message>
        <source>办公室文件有损坏（{message}），请从备份恢复。</source>
        <translation>The office file is damaged ({message}); restore it from a backup.</translation>
    </message>
    <message>
        <source>有 {count} 行指向不存在的记录，请从备份恢复。</source>
        <translation>Rows that point to missing records: {count}; restore the office from a backup.</translation>
    </message>
    <message>
        <source>操作记录从第 {id} 行起对不上，可能被改动过；请保留现场并报告主任。</source>
        <translation>The audit trail does not fit from row {id} on and may have been altered; leave everything as it is and tell the director.</translation>
    </message>
    <message>
        <source>{number} 存下的纸面被改动过，请从备份恢复。</source>
        <translation>The stored page of {number} was altered; restore it from a backup.</translation>
    </message>
    <message>
        <source>另一个程序正在写这个办公室；请稍等片刻再试。</source>
        <translation>Another program is writing to this office; wait a moment and try again.</translation>
    </message>
    <message>
        <source>办公室文件是只读的，没有写入；请检查文件夹的权限。</source>
        <translation>The office file is read-only and nothing was written; check the permissions of the folder.</translation>
    </message>
    <message>
        <source>磁盘读写出错，这次没有保存；请检查磁盘后再试。</source>
        <translation>The disk had an error and nothing was saved; check the disk and try again.</translation>
    </message>
    <message>
        <source>办公室文件已损坏；请不要再写入，从最近的备份恢复。</source>
        <translation>The office file is damaged; write nothing more and restore the latest backup.</translation>
    </message>
    <message>
        <source>磁盘满了，这次没有保存；请腾出空间后再试。</source>
        <translation>The disk is full and nothing was saved; free some space and try again.</translation>
    </message>
    <message>
        <source>办公室文件打不开；请检查文件夹是否还在、有没有权限。</source>
        <translation>The office file cannot be opened; check that the folder is there and that you have permission.</translation>
    </message>
    <message>
        <source>办公室文件和钥匙对不上，或已损坏；请从最近的备份恢复。</source>
        <translation>The office file and its key do not match, or it is damaged; restore the latest backup.</translation>
    </message>
    <message>
        <source>备份已停止，没写完的已经删掉。</source>
        <translation>The backup was stopped; the unfinished copy was deleted.</translation>
    </message>
    <message>
        <source>办公室文件夹被移走、改名或换掉了，这次没有保存；请把它放回原处，再重开程序。</source>
        <translation>The office folder was moved, renamed or replaced, and this was not saved; put it back where it was and start the program again.</translation>
    </message>
    <message>
        <source>备份写好后读不回来；请换一个磁盘再备份一次。</source>
        <translation>The backup could not be read back; back up again to another disk.</translation>
    </message>
    <message>
        <source>这个办公室是用更新的版本保存的；请先升级本程序，再打开它。</source>
        <translation>This office was saved by a newer version; update this program, then open it.</translation>
    </message>
    <message>
        <source>请写上社区居委会的名称。</source>
        <translation>There is no name; enter the name of the residents&apos; committee.</translation>
    </message>
    <message>
        <source>“{folder}”里已经有东西；请换一个空文件夹来新建办公室。</source>
        <translation>&quot;{folder}&quot; is not empty; use an empty folder for a new office.</translation>
    </message>
    <message>
        <source>“{folder}”里没有 {file}；请从最近的备份恢复。</source>
        <translation>&quot;{folder}&quot; has no {file}; restore the latest backup.</translation>
    </message>
    <message>
        <source>这个办公室里没有“{name}”；可以登录的有：{names}。</source>
        <translation>This office has no &quot;{name}&quot;; these can sign in: {names}.</translation>
    </message>
    <message>
        <source>这位工作人员已停用；请让主任重新启用，或换人登录。</source>
        <translation>This staff member is disabled; ask the director to enable them, or sign in as somebody else.</translation>
    </message>
    <message>
        <source>密码太短：请至少用 {least} 个字符，一句话也可以。</source>
        <translation>The password is too short; use at least {least} characters, a sentence is fine.</translation>
    </message>
    <message>
        <source>这个密码太常见，别人最先试的就是它；请换一个，一句话也可以。</source>
        <translation>This password is so common that it is tried first; choose another, a sentence will do.</translation>
    </message>
    <message>
        <source>密码只是“{name}”加数字，容易被猜到；请换一个，一句话也可以。</source>
        <translation>The password is only &quot;{name}&quot; with figures and easily guessed; choose another, a sentence will do.</translation>
    </message>
    <message>
        <source>{name}的密码不对，办公室没有打开；请核对后再输一次。</source>
        <translation>The password of {name} is wrong and the office was not opened; check it and try again.</translation>
    </message>
    <message>
        <source>{name}没有可用的密码；请主任在“人员”里设一个新密码。</source>
        <translation>{name} has no password that works; ask the director to set a new one under &quot;Staff&quot;.</translation>
    </message>
    <message>
        <source>“{folder}”里的 {file} 不见了；请从最近一次备份里取回这个文件。</source>
        <translation>{file} is gone from &quot;{folder}&quot;; take this file from the latest backup.</translation>
    </message>
    <message>
        <source>恢复码一共 {length} 个字母和数字，输入了 {typed} 个；请对着恢复单核对。</source>
        <translation>A recovery code has {length} letters and figures, {typed} were typed; check it against the sheet.</translation>
    </message>
    <message>
        <source>“{folder}”里的 {file} 写不进去，没有改成，原来的照旧；请看文件夹是不是只读、有没有同步或杀毒软件占着它，再试一次。</source>
        <translation>{file} in &quot;{folder}&quot; cannot be written; nothing was changed and all is as before. See whether the folder is read-only or a sync or antivirus program holds the file, then try again.</translation>
    </message>
    <message>
        <source>恢复码有抄错的地方，没有打开；请对着恢复单一组一组地核对。</source>
        <translation>The recovery code was miscopied somewhere and opened nothing; check it against the sheet group by group.</translation>
    </message>
    <message>
        <source>这不是本办公室现在的恢复码，没有打开；请找写着本社区名称、日期最新的恢复单。</source>
        <translation>This is not the present recovery code of this office and opened nothing; find the sheet with this community&apos;s name and the newest date.</translation>
    </message>
    <message>
        <source>“{folder}”不是办公室文件夹：里面没有 {file}；请选对文件夹，或新建一个。</source>
        <translation>&quot;{folder}&quot; is not an office folder: it has no {file}; choose the right folder, or make a new office.</translation>
    </message>
    <message>
        <source>“{folder}”的 {file} 读不出来；请从最近一次备份里取回这个文件。</source>
        <translation>{file} in &quot;{folder}&quot; cannot be read; take this file from the latest backup.</translation>
    </message>
    <message>
        <source>“{text}”里的“{sign}”（{point}）打印字体里没有，没有打印；请核对证件上的写法，改用字体里有的字，或者手写。</source>
        <translation>Not printed: no print font has &quot;{sign}&quot; ({point}) in &quot;{text}&quot;; check how the ID writes it and use a character that the fonts have, or write it by hand.</translation>
    </message>
    <message>
        <source>“{title}”的内容太长，一页放不下，没有打印；请把补充的文字写短一些。</source>
        <translation>Not printed: &quot;{title}&quot; does not fit on one page; shorten what you added.</translation>
    </message>
    <message>
        <source>“{file}”里没有找到居民；请确认表格有“姓名”一列，内容在标题行下面，再导入。</source>
        <translation>No residents were found in &quot;{file}&quot;; make sure there is a column &quot;姓名&quot; (name) with rows below it, and import again.</translation>
    </message>
    <message>
        <source>导入已停止，没有改动任何资料。</source>
        <translation>The import was stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>{name}的资料刚刚被别人改过，这次没有保存；请看过新内容后再改。</source>
        <translation>Not saved: somebody else has just changed the record of {name}; look at the new version and change it again.</translation>
    </message>
    <message>
        <source>居民里没有“{key}”；请核对证件号码，或先登记这个人。</source>
        <translation>There is no resident &quot;{key}&quot;; check the ID number, or add the person first.</translation>
    </message>
    <message>
        <source>没有写姓名；请先填写姓名。</source>
        <translation>There is no name; enter the name first.</translation>
    </message>
    <message>
        <source>日期“{text}”读不懂；请写成 1963-06-07 这样。</source>
        <translation>The date &quot;{text}&quot; is not clear; write it like 1963-06-07.</translation>
    </message>
    <message>
        <source>{day}还没有到；请写已经发生的那一天。</source>
        <translation>{day} has not come yet; please give the day on which it happened.</translation>
    </message>
    <message>
        <source>这样什么也不会变；请看看选的是不是对。</source>
        <translation>This would change nothing; please check what is chosen.</translation>
    </message>
    <message>
        <source>{name}已经迁出或死亡，不能再这样办。</source>
        <translation>{name} has moved out or died; this cannot be done any more.</translation>
    </message>
    <message>
        <source>选的人不在同一户；请一户一户地办。</source>
        <translation>These people belong to different households; please take one household at a time.</translation>
    </message>
    <message>
        <source>{name}还没有编入一户；请先在资料里填户编号。</source>
        <translation>{name} belongs to no household yet; please give a household number on the card first.</translation>
    </message>
    <message>
        <source>新户主要从留在这一户的人里选。</source>
        <translation>The new head must be one of those who stay in the household; please choose one of them.</translation>
    </message>
    <message>
        <source>还没有写{name}与户主的关系；请选一个。</source>
        <translation>How {name} is related to the head is not stated yet; please choose.</translation>
    </message>
    <message>
        <source>这一户还有人，要有一位户主；请选一位新户主。</source>
        <translation>People still live in this household and it needs a head; please choose a new one.</translation>
    </message>
    <message>
        <source>还没有选人；请先选人。</source>
        <translation>Nobody is chosen yet; please choose who.</translation>
    </message>
    <message>
        <source>{name}生于 {day}；变动的日期不能更早。</source>
        <translation>{name} was born on {day}; the date of the event cannot be earlier.</translation>
    </message>
    <message>
        <source>{name}在 {day} 有过变动；这次的日期不能更早，或先撤销那一次。</source>
        <translation>Something changed for {name} on {day}; this date cannot be earlier, or undo that change first.</translation>
    </message>
    <message>
        <source>“{word}”不是可选的写法；可以选：{words}。</source>
        <translation>&quot;{word}&quot; is not a choice; use one of: {words}.</translation>
    </message>
    <message>
        <source>这个证件号码已经登记在{name}名下；请找到那条记录来修改。</source>
        <translation>This ID number already belongs to {name}; find that record and edit it.</translation>
    </message>
    <message>
        <source>“{file}”打不开；请确认文件还在、没有被别的程序占用。</source>
        <translation>&quot;{file}&quot; cannot be opened; make sure it is there and no other program is using it.</translation>
    </message>
    <message>
        <source>“{file}”不是能读的表格，或已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。</source>
        <translation>&quot;{file}&quot; is not a readable workbook, or is damaged; open it in Excel or WPS, save it as .xlsx and try again.</translation>
    </message>
    <message>
        <source>“{file}”的文字编码认不出来；请另存为 .xlsx 或 UTF-8 的 CSV 再试。</source>
        <translation>The text encoding of &quot;{file}&quot; was not recognised; save it as .xlsx or UTF-8 CSV and try again.</translation>
    </message>
    <message>
        <source>“{file}”有打开密码；请先去掉密码另存一份，再导入。</source>
        <translation>&quot;{file}&quot; has a password; save a copy without it, then import that.</translation>
    </message>
    <message>
        <source>导出要写明用途；请填写导出原因后再试。</source>
        <translation>Exporting needs a purpose; enter it and try again.</translation>
    </message>
    <message>
        <source>没有选要导出的栏目；请至少选一栏。</source>
        <translation>No columns were chosen for export; choose at least one.</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>有一个参数不是 UTF-8 文字；请改用 UTF-8 的终端。</source>
        <translation>An argument is not UTF-8 text; use a UTF-8 terminal.</translation>
    </message>
    <message>
        <source>“{label}”填的“{text}”不对；请照证件核对后重填。</source>
        <translation>&quot;{text}&quot; in &quot;{label}&quot; is not right; check it against the document and fill it in again.</translation>
    </message>
    <message>
        <source>“{label}”里不能写“{words}”，没有开具；请删去再开。</source>
        <translation>&quot;{label}&quot; must not say &quot;{words}&quot;, nothing was issued; remove it and try again.</translation>
    </message>
    <message>
        <source>“{label}”里不能换行；请写在一行里。</source>
        <translation>&quot;{label}&quot; cannot have line breaks; write it in one line.</translation>
    </message>
    <message>
        <source>“{label}”填的就是{name}本人，没有开具；同名的另一人请填上对方的公民身份号码。</source>
        <translation>&quot;{label}&quot; is {name} in person, nothing was issued; for another person of that name give their identity number.</translation>
    </message>
    <message>
        <source>“{label}”填的“{text}”还没有到，没有开具；请核对后重填。</source>
        <translation>&quot;{text}&quot; in &quot;{label}&quot; lies in the future, nothing was issued; check it and fill it in again.</translation>
    </message>
    <message>
        <source>“{label}”填的“{text}”早于{name}的出生日期，没有开具；请核对后重填。</source>
        <translation>&quot;{text}&quot; in &quot;{label}&quot; is before {name} was born, nothing was issued; check it and fill it in again.</translation>
    </message>
    <message>
        <source>“{label}”填的“{text}”早于开始的“{since}”，没有开具；请核对后重填。</source>
        <translation>&quot;{text}&quot; in &quot;{label}&quot; is before the beginning &quot;{since}&quot;, nothing was issued; check it and fill it in again.</translation>
    </message>
    <message>
        <source>{name}的证件号码还没有核对，请先在居民登记里改正。</source>
        <translation>The identity number of {name} is not settled; put it right in the registry first.</translation>
    </message>
    <message>
        <source>核对了“{label}”，但{name}还没有登记证件号码，请先在居民登记里补上。</source>
        <translation>&quot;{label}&quot; was checked, but {name} has no identity number in the registry; enter it there first.</translation>
    </message>
    <message>
        <source>没有这次操作的记录；请刷新后再看。</source>
        <translation>There is no record of this operation; please refresh and look again.</translation>
    </message>
    <message>
        <source>这次操作已经撤销过了。</source>
        <translation>This operation has been undone already.</translation>
    </message>
    <message>
        <source>撤销后这一户就没有户主了；请先撤销后来的变动，或先办户主变更。</source>
        <translation>Undoing this would leave the household without a head; please undo the later changes first, or change the head first.</translation>
    </message>
    <message>
        <source>之后又改过{names}的资料，不能整批撤销；请先撤销后来的改动，或逐个改回。</source>
        <translation>{names} changed after this, so it cannot be undone as a whole; undo the later changes first, or correct them one by one.</translation>
    </message>
    <message>
        <source>{names}已经开过证明、记入台账、核对过资料、收了同意书或有人迁入，不能撤销；请逐个处理。</source>
        <translation>{names} have letters, ledger entries, confirmed facts, a consent or somebody who moved in since then, so this cannot be undone; deal with them one by one.</translation>
    </message>
    <message>
        <source>没有叫“{name}”的名单；可以用：{names}。</source>
        <translation>There is no list called &quot;{name}&quot;; you can use: {names}.</translation>
    </message>
    <message>
        <source>这个名单已经删除了；请刷新后再看。</source>
        <translation>This list has been deleted; refresh and look again.</translation>
    </message>
    <message>
        <source>名单“{name}”的条件读不懂；请修改这个名单，或删除后重建。</source>
        <translation>The conditions of the list &quot;{name}&quot; cannot be understood; edit the list, or delete it and make it anew.</translation>
    </message>
    <message>
        <source>名单还没有条件；请至少加一个条件。</source>
        <translation>The list has no conditions yet; add at least one.</translation>
    </message>
    <message>
        <source>条件的内容“{value}”不对；请重新选择或填写。</source>
        <translation>The condition&apos;s value &quot;{value}&quot; is not right; choose or type it again.</translation>
    </message>
    <message>
        <source>名单还没有名称；请写一个名称。</source>
        <translation>The list has no name yet; give it one.</translation>
    </message>
    <message>
        <source>已经有名单叫“{name}”；请换一个名称。</source>
        <translation>There is already a list called &quot;{name}&quot;; choose another name.</translation>
    </message>
    <message>
        <source>选的是同一条记录；请另选一条来合并。</source>
        <translation>That is one and the same record; choose another one to merge with.</translation>
    </message>
    <message>
        <source>合并后{names}这一户没有户主了；请先选好由谁当户主，再合并。</source>
        <translation>After the merge the household of {names} would have no head; choose who heads it, then merge.</translation>
    </message>
    <message>
        <source>这条记录已经并入{name}，没有删除；请先撤销合并。</source>
        <translation>This record was merged into {name} and was not deleted; undo the merge first.</translation>
    </message>
    <message>
        <source>要恢复的证件号码或户主，之后已经登记给别人，不能撤销；请先改正那条记录，再撤销。</source>
        <translation>The ID number or the place of head has since been given to somebody else, so this cannot be undone; correct that record first, then undo.</translation>
    </message>
    <message>
        <source>{name}没有迁出过；换住处或换户请用别的变动。</source>
        <translation>{name} has not moved out; to change home or household please choose another event.</translation>
    </message>
    <message>
        <source>{name}已经在这一户；改“与户主关系”和婚姻状况就可以了。</source>
        <translation>{name} is in this household already; just change the relation to the head and the marital status.</translation>
    </message>
    <message>
        <source>全户都选上就不是分户了；搬家请用“换住处”。</source>
        <translation>With everybody chosen it is no split; for a move please use &quot;Move house&quot;.</translation>
    </message>
    <message>
        <source>{name}已经去世。</source>
        <translation>{name} has died already.</translation>
    </message>
    <message>
        <source>还没有写住到哪里；请写上住址。</source>
        <translation>Where to live is not stated yet; please give the address.</translation>
    </message>
    <message>
        <source>已经有一户是 {number}；请换一个户编号，或不填。</source>
        <translation>There is a household {number} already; please take another number or leave it empty.</translation>
    </message>
    <message>
        <source>没有这次导入的记录；请刷新后再看。</source>
        <translation>There is no record of this import; refresh and look again.</translation>
    </message>
    <message>
        <source>“{file}”里有一张表超过{most}列；请删去名册右边多余的列（包括看上去空白的）再导入。</source>
        <translation>A sheet in &quot;{file}&quot; has more than {most} columns; delete the spare columns to the right of the roster (also those that look empty), then import again.</translation>
    </message>
    <message>
        <source>“{file}”太大，读进来会占满这台电脑；请拆成几个文件，删去图片和多余的空行空列，再导入。</source>
        <translation>&quot;{file}&quot; is too large and would fill up this computer; split it into several files, remove pictures and spare empty rows and columns, then import again.</translation>
    </message>
    <message>
        <source>{name}没有出生日期，看不出是否未满14周岁；请先补上出生日期，再记入“{book}”。</source>
        <translation>{name} has no date of birth, so it is not known whether they are under 14; add it before entering them into &quot;{book}&quot;.</translation>
    </message>
    <message>
        <source>{name}未满14周岁，记入“{book}”要有监护人同意；请在居民卡片上登记监护人同意，再保存。</source>
        <translation>{name} is under 14, and &quot;{book}&quot; needs the guardian&apos;s consent; record it on the person&apos;s card, then save.</translation>
    </message>
    <message>
        <source>没有写监护人；请填写监护人的姓名。</source>
        <translation>No guardian was named; type the guardian&apos;s name.</translation>
    </message>
    <message>
        <source>没有写同意的范围；请写明同意登记哪些事。</source>
        <translation>The scope of the consent is missing; write what it covers.</translation>
    </message>
    <message>
        <source>{name}在{day}已满14周岁，由本人同意，不用登记监护人同意。</source>
        <translation>{name} had turned 14 by {day} and consents in person; no guardian&apos;s consent is needed.</translation>
    </message>
    <message>
        <source>这份同意已在{day}撤回。</source>
        <translation>This consent was withdrawn on {day}.</translation>
    </message>
    <message>
        <source>撤回的日子早于同意的日子{day}；请核对日期。</source>
        <translation>The withdrawal is earlier than the consent of {day}; check the date.</translation>
    </message>
    <message>
        <source>没有这份同意的记录；请刷新后再看。</source>
        <translation>There is no record of this consent; refresh and look again.</translation>
    </message>
    <message>
        <source>没有写申请人；请填写申请人的姓名。</source>
        <translation>No applicant was named; type the applicant&apos;s name.</translation>
    </message>
    <message>
        <source>没有全部办理的，要说明理由；请写明答复内容。</source>
        <translation>What is not done in full needs a reason; write the answer.</translation>
    </message>
    <message>
        <source>这份申请已在{day}答复。</source>
        <translation>This request was answered on {day}.</translation>
    </message>
    <message>
        <source>答复的日子早于收到的日子{day}；请核对日期。</source>
        <translation>The answer is earlier than the request of {day}; check the date.</translation>
    </message>
    <message>
        <source>没有这份申请的记录；请刷新后再看。</source>
        <translation>There is no record of this request; refresh and look again.</translation>
    </message>
    <message>
        <source>{name}已去世，只有近亲属可以申请；请选“逝者的近亲属”。</source>
        <translation>{name} has died, so only a near relative can ask; choose &quot;near relative of the dead&quot;.</translation>
    </message>
    <message>
        <source>{name}健在，近亲属不能代为申请；请由本人、监护人或受委托的人申请。</source>
        <translation>{name} is alive, so a relative cannot ask for them; the person, a guardian or an agent can.</translation>
    </message>
    <message>
        <source>证件有效期“{text}”不对；请写成 2035-03-12 这样，或写“长期”。</source>
        <translation>&quot;{text}&quot; is no end of validity; please write it like 2035-03-12, or 长期 for no end.</translation>
    </message>
    <message>
        <source>{name}的这一项还没有登记；请先填写，再核对。</source>
        <translation>This is not registered yet for {name}; please fill it in first, then confirm it.</translation>
    </message>
    <message>
        <source>没有“{name}”这个小区；可以选：{names}。</source>
        <translation>There is no compound &quot;{name}&quot;; choose one of: {names}.</translation>
    </message>
    <message>
        <source>{name}还没有编入一户；请先填写户编号或设为户主。</source>
        <translation>{name} belongs to no household yet; fill in a household number first, or make them its head.</translation>
    </message>
    <message>
        <source>{names}是户主，家里还有别人；请不选户主，另外在户主的卡片上办迁出并选新户主。</source>
        <translation>{names}: head of a household in which others stay. Leave the head out here, then let the head move out from the card and choose a new one.</translation>
    </message>
    <message>
        <source>清理要写明依据；请填写后再清理。</source>
        <translation>Cleaning up needs its grounds; write them first.</translation>
    </message>
    <message>
        <source>还没有选要清理的；请先勾选。</source>
        <translation>Nothing was chosen to be cleaned; tick it first.</translation>
    </message>
    <message>
        <source>{name}还没有到清理的时候，或台账还在用；请刷新后重新勾选。</source>
        <translation>It is not time to clean {name}, or a ledger still needs them; refresh and tick again.</translation>
    </message>
    <message>
        <source>“{text}”不行；请写 1 到 100 的整数。</source>
        <translation>&quot;{text}&quot; will not do; write a whole number from 1 to 100.</translation>
    </message>
    <message>
        <source>这一户已经有户主；请另选关系，或用“变动”里的“户主变更”换户主。</source>
        <translation>This household has a head already; choose another relation, or change the head with &quot;Change the head&quot; under &quot;Events&quot;.</translation>
    </message>
    <message>
        <source>{name}是户主，这一户还有 {count} 人；请在“变动”里办户主变更、迁出、死亡或分户，并选好新户主。</source>
        <translation>{name} heads this household and {count} more live in it; under &quot;Events&quot;, change the head, or record the move, death or split and choose the new head there.</translation>
    </message>
    <message>
        <source>“{title}”只为市外单位开，没有开具；请注明是市外单位，本市的打印告知单。</source>
        <translation>&quot;{title}&quot; is issued for bodies outside the city only, so nothing was issued; mark the body as outside the city, or print the notice for one inside it.</translation>
    </message>
    <message>
        <source>“{title}”要写明是哪个市外单位要求的，没有开具；请填致送单位。</source>
        <translation>&quot;{title}&quot; must name the body outside the city that asks for it, so nothing was issued; fill in the body addressed.</translation>
    </message>
    <message>
        <source>“{title}”要主任签批，没有开具；请留作样稿，请主任签批。</source>
        <translation>&quot;{title}&quot; needs the director&apos;s approval, so nothing was issued; keep it as a draft and ask the director to approve it.</translation>
    </message>
    <message>
        <source>“{number}”可以是{one}，也可以是{other}；请把编号写全。</source>
        <translation>&quot;{number}&quot; may be {one} or {other}; type the whole number.</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>告知单</source>
        <translation>Refusal notices</translation>
    </message>
    <message>
        <source>复函</source>
        <translation>Replies</translation>
    </message>
    <message>
        <source>编号里的大括号不成对；请照示例改好。</source>
        <translation>The braces do not pair; write them as in the example.</translation>
    </message>
    <message>
        <source>复函只能统一编号；请改为全社区统一编号。</source>
        <translation>Replies have one series; number the whole office in one.</translation>
    </message>
    <message>
        <source>编号格式太长，最多 {most} 个字；请写短一些。</source>
        <translation>The pattern is too long, {most} characters at most; shorten it.</translation>
    </message>
    <message>
        <source>流水号的位数应当是 1 到 {most}；请重填。</source>
        <translation>A running number has 1 to {most} digits; type it again.</translation>
    </message>
    <message>
        <source>编号只能写一行，不能有看不见的字符；请重写。</source>
        <translation>A number is one line without characters that are not seen; write it again.</translation>
    </message>
    <message>
        <source>这样写，证明、告知单、复函的编号就分不清了；请改一个字。</source>
        <translation>Letters, refusals and replies could not be told apart so; change a word.</translation>
    </message>
    <message>
        <source>本社区还没有签名用的密钥，它随第一份证明生成；开过证明再来导出。</source>
        <translation>This community has no key to sign with yet: it comes with the first letter. Export it once a letter was issued.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：前面的问题用了这个名字；请改正后再试。</source>
        <translation>Form {file}, line {line}: a question before this one uses the name; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：“{key}”只用于 person；请改正后再试。</source>
        <translation>Form {file}, line {line}: &quot;{key}&quot; is only for a person; correct it and try again.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：前面没有这个问题；请改正后再试。</source>
        <translation>Form {file}, line {line}: there is no such question before this one; correct it and try again.</translation>
    </message>
    <message>
        <source>请先选申请人。</source>
        <translation>Choose the applicant first.</translation>
    </message>
    <message>
        <source>信里的人都不在居民登记里，居委会无从核实，没有开具；请先登记住在这里的一方。</source>
        <translation>Nobody in the letter is in the registry, so the committee cannot verify it; not issued. First register the one who lives here.</translation>
    </message>
    <message>
        <source>居民登记里{name}的配偶是{other}，没有开具；有变动的请先更正居民登记。</source>
        <translation>The registry has {other} as the spouse of {name}; not issued. If that changed, correct the registry first.</translation>
    </message>
    <message>
        <source>“{label}”的号码是居民登记里{name}的；请从居民里选{name}，不用再填。</source>
        <translation>The number of &quot;{label}&quot; belongs to {name} in the registry; choose {name} from the residents instead of typing.</translation>
    </message>
    <message>
        <source>“{label}”和“{other}”填的是同一个人，没有开具；同名的请各填上证件号码。</source>
        <translation>&quot;{label}&quot; and &quot;{other}&quot; are the same person; not issued. For namesakes give the number of each.</translation>
    </message>
    <message>
        <source>“{label}”填的“{text}”不像姓名；请从居民里选，或照证件写全姓名。</source>
        <translation>&quot;{text}&quot; in &quot;{label}&quot; does not look like a name; choose from the residents, or write the whole name as on the document.</translation>
    </message>
    <message>
        <source>“{label}”和证件号码里的不一样；请照证件核对后重填。</source>
        <translation>&quot;{label}&quot; is not what the document number says; check against the document and type it again.</translation>
    </message>
    <message>
        <source>“{label}”填的“{text}”居民里没有；不在名册的人请填姓名，号码另填。</source>
        <translation>No resident has &quot;{text}&quot;, given for &quot;{label}&quot;; for somebody not in the registry type the name, and the number in its own field.</translation>
    </message>
    <message>
        <source>“{label}”照居民登记写，不用填；有变动的请先更正居民登记。</source>
        <translation>&quot;{label}&quot; is taken from the registry and need not be typed; if it changed, correct the registry first.</translation>
    </message>
    <message>
        <source>{name}的居民登记里没有“{what}”，没有开具；请核实后先补上居民登记。</source>
        <translation>The registry has no &quot;{what}&quot; of {name}; not issued. Verify it and add it to the registry first.</translation>
    </message>
    <message>
        <source>“{title}”只开给居民登记里的人；请先登记为居民，再来开具。</source>
        <translation>&quot;{title}&quot; is issued only to people in the registry; register them as a resident first.</translation>
    </message>
    <message>
        <source>“{name}”不是申请人；请写是申请人的什么人，或为什么代领。</source>
        <translation>&quot;{name}&quot; is not the applicant; write who they are to the applicant, or why they fetch it.</translation>
    </message>
    <message>
        <source>没有写谁来领的；请写领取人的姓名。</source>
        <translation>Nobody is named who fetches it; write their name.</translation>
    </message>
    <message>
        <source>没有写看过什么证件；请写上，如 居民身份证（尾号1234）。</source>
        <translation>No paper is named that was seen; write it, such as identity card (ending 1234).</translation>
    </message>
    <message>
        <source>证件号码只记最后 {most} 位，不记全号；请改成 居民身份证（尾号1234）这样。</source>
        <translation>Only the last {most} signs of a number are kept, never all of it; write it like identity card (ending 1234).</translation>
    </message>
    <message>
        <source>“{number}”是告知单，不用登记领取。</source>
        <translation>&quot;{number}&quot; is a notice; nobody has to fetch it.</translation>
    </message>
    <message>
        <source>“{number}”已经作废（{reason}），不能发给人；请重开一份。</source>
        <translation>&quot;{number}&quot; is void ({reason}) and may not be handed over; issue a new one.</translation>
    </message>
    <message>
        <source>“{number}”在{day}已经由{name}领走，不用再登记。</source>
        <translation>&quot;{number}&quot; was fetched by {name} on {day} already.</translation>
    </message>
    <message>
        <source>“{number}”是{day}开的，领取不会在那以前；请改日期。</source>
        <translation>&quot;{number}&quot; was issued on {day} and not fetched before that; change the date.</translation>
    </message>
    <message>
        <source>“{number}”是告知单，不是证明；请核对编号。</source>
        <translation>&quot;{number}&quot; is a notice and no letter; check the number.</translation>
    </message>
    <message>
        <source>没有“{uid}”这段任期；请先列出签批人，照着写编号。</source>
        <translation>There is no term of office &quot;{uid}&quot;; list the signers first and copy its uid.</translation>
    </message>
    <message>
        <source>没有写签批人的姓名；请写上。</source>
        <translation>The signer has no name; write it.</translation>
    </message>
    <message>
        <source>没有写职务；请写上，如 主任。</source>
        <translation>The title is missing; write it, such as Director.</translation>
    </message>
    <message>
        <source>任期到{last}止，却从{first}起；请改其中一个日期。</source>
        <translation>The term ends on {last} but begins on {first}; change one of the dates.</translation>
    </message>
    <message>
        <source>{name}从{first}起到{last}也代签，一天只能有一位代签的人；请改日期。</source>
        <translation>{name} stands in from {first} to {last} too; only one can on a day. Change the dates.</translation>
    </message>
    <message>
        <source>{name}从{first}到{last}是签批人，一天只能有一位；请改日期，或改成代签。</source>
        <translation>{name} signs from {first} to {last}; only one can on a day. Change the dates, or make it acting.</translation>
    </message>
    <message>
        <source>{name}从{first}起是签批人，任期还没有结束；请先结束那段任期，或改成代签。</source>
        <translation>{name} signs since {first} and that term has not ended; end it first, or make this one acting.</translation>
    </message>
    <message>
        <source>未领取</source>
        <translation>To fetch</translation>
    </message>
    <message>
        <source>已领取</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>已重开</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>“{number}”已经作废，不能再打印原件；可以打印作废页。</source>
        <translation>&quot;{number}&quot; is void, so no original is printed any more; the page marked void can be.</translation>
    </message>
    <message>
        <source>“{file}”读不出来；请另存为 UTF-8 编码后再导入。</source>
        <translation>&quot;{file}&quot; cannot be read; save it with UTF-8 encoding and import it again.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行有误：“{key}”要用字母、数字、汉字和“-”，不能和自带规则同名。</source>
        <translation>Mistake in {file}, line {line}: &quot;{key}&quot; must be made of letters, digits and &quot;-&quot;, and differ from the keys of the shipped policies.</translation>
    </message>
    <message>
        <source>{day}本来就按“{title}”办，没有改动；请选另一套规则。</source>
        <translation>&quot;{title}&quot; holds on {day} anyway, so nothing was changed; choose another policy.</translation>
    </message>
    <message>
        <source>{day}已经过去，没有改动；规则只能从今天或以后某天起改，请重填日期。</source>
        <translation>{day} has passed, so nothing was changed; rules can change from today or a later day only, enter another date.</translation>
    </message>
    <message>
        <source>“{file}”第{one}行和第{two}行都写“{title}”，口径却不同，没有导入；请改好再导入。</source>
        <translation>&quot;{file}&quot; says different things about &quot;{title}&quot; in rows {one} and {two}, so it was not imported; put it right and import it again.</translation>
    </message>
    <message>
        <source>“{file}”里没有一行能用，没有导入；请对照证明清单改事项名称和口径。</source>
        <translation>No row of &quot;{file}&quot; can be used, so it was not imported; correct the names and states by the list of certificates.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行有误：classes 里没有把“{key}”写成可开；请改正。</source>
        <translation>Mistake in {file}, line {line}: classes does not let &quot;{key}&quot; be issued; correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行有误：没有“{key}”这个证明事项；请对照证明清单改正。</source>
        <translation>Mistake in {file}, line {line}: there is no certificate type &quot;{key}&quot;; correct it by the list of certificates.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行有误：“{title}”不能是“{word}”；请改正后再导入。</source>
        <translation>Mistake in {file}, line {line}: &quot;{title}&quot; cannot be &quot;{word}&quot;; correct it and import again.</translation>
    </message>
    <message>
        <source>“{file}”太大或有一行太长，不像证明清单；请确认选对了文件。</source>
        <translation>&quot;{file}&quot; is too large or has a line too long for a list of certificates; make sure it is the right file.</translation>
    </message>
    <message>
        <source>“{file}”里没有找到“事项”和“口径”两列；请在表头写上这两个词再导入。</source>
        <translation>&quot;{file}&quot; has no columns headed 事项 (item) and 口径 (state); write these headings and import it again.</translation>
    </message>
    <message>
        <source>“{file}”的表头下面没有内容；请每行写一个事项和它的口径再导入。</source>
        <translation>&quot;{file}&quot; has nothing under its headings; write one item with its state per row and import it again.</translation>
    </message>
    <message>
        <source>“{file}”有{most}行以上，不像证明清单；请确认选对了文件，一行一个事项。</source>
        <translation>&quot;{file}&quot; has more than {most} rows, which is no list of certificates; make sure it is the right file, with one item per row.</translation>
    </message>
    <message>
        <source>没有写原因；改一个事项要写明为什么改。</source>
        <translation>No reason was given; say why the type is changed.</translation>
    </message>
    <message>
        <source>“{title}”从{day}起本来就是这样，没有改动；请另选。</source>
        <translation>&quot;{title}&quot; is like this from {day} on anyway, so nothing was changed; choose another state.</translation>
    </message>
    <message>
        <source>“{title}”没有单独改过，现在就是按规则办的。</source>
        <translation>&quot;{title}&quot; was not changed by itself; it follows the policy already.</translation>
    </message>
    <message>
        <source>没有“{word}”这种口径；可用的有：{words}。</source>
        <translation>There is no state &quot;{word}&quot;; these can be used: {words}.</translation>
    </message>
    <message>
        <source>“{title}”任何时候都不提供，没有改动；这一项不能改。</source>
        <translation>&quot;{title}&quot; is never offered, so nothing was changed; this type cannot be changed.</translation>
    </message>
    <message>
        <source>“{title}”没有可用的信纸，不能设为开具，没有改动；请选不予开具。</source>
        <translation>&quot;{title}&quot; has no letter form and cannot be issued, so nothing was changed; choose to refuse it.</translation>
    </message>
    <message>
        <source>“{title}”没有告知的内容，不能设为不予开具，没有改动；不用时请恢复规则口径。</source>
        <translation>&quot;{title}&quot; has no guidance for a refusal and cannot be refused, so nothing was changed; go back to the policy when it is not used.</translation>
    </message>
    <message>
        <source>“{number}”已经补录过了，没有再录；要改请打开那一条。</source>
        <translation>&quot;{number}&quot; is entered already and was not entered again; open that line to change it.</translation>
    </message>
    <message>
        <source>没有这份补录的证明；请从列表里选。</source>
        <translation>There is no such letter by hand; choose one from the list.</translation>
    </message>
    <message>
        <source>没有写编号；请照纸上的写。</source>
        <translation>The number is missing; write it as it stands on the paper.</translation>
    </message>
    <message>
        <source>没有写证明的是什么事项；请写上。</source>
        <translation>What the letter attests is missing; add it.</translation>
    </message>
    <message>
        <source>写得太长，最多 {most} 个字；请写短一些。</source>
        <translation>Too long, {most} characters at most; shorten it.</translation>
    </message>
    <message>
        <source>没有写开具日期；请照纸上的写，如 2019-3-5。</source>
        <translation>The date is missing; write that of the paper, such as 2019-3-5.</translation>
    </message>
    <message>
        <source>日期“{day}”看不懂；请写成 2019-3-5 这样。</source>
        <translation>The date &quot;{day}&quot; is not understood; write it as 2019-3-5.</translation>
    </message>
    <message>
        <source>{day}不会是开具日期；请照纸上的核对。</source>
        <translation>{day} cannot be the date of the letter; check it against the paper.</translation>
    </message>
    <message>
        <source>手工补录</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>没有认出表头；请让第一行写明编号、开具日期、事项、申请人各在哪一列。</source>
        <translation>The headings were not recognised; let the first line say which columns are number, date, matter and applicant.</translation>
    </message>
    <message>
        <source>证件号码是{other}的，不是{name}的；请核对这一行。</source>
        <translation>The identity number is {other}&apos;s, not {name}&apos;s; check this line.</translation>
    </message>
    <message>
        <source>不合格式的手工编号</source>
        <translation>Numbers by hand that fit no pattern</translation>
    </message>
    <message>
        <source>还没有编过号，没有可以检查的；开出证明以后再来。</source>
        <translation>There are no numbers yet to check; come back once a letter is issued.</translation>
    </message>
    <message>
        <source>这份样稿已经开具或者删除了；请到登记簿里看，或重新写。</source>
        <translation>This draft was issued or deleted meanwhile; look in the register, or write it again.</translation>
    </message>
    <message>
        <source>{name}不能签批，没有退回；请主任来看。</source>
        <translation>{name} may not approve letters; not sent back. Ask the director to look at it.</translation>
    </message>
    <message>
        <source>没有写退回的原因；请写上再退回。</source>
        <translation>No reason for sending it back was given; write one first.</translation>
    </message>
    <message>
        <source>这份样稿没有在等主任签批，不用退回。</source>
        <translation>This draft does not wait for the director; there is nothing to send back.</translation>
    </message>
    <message>
        <source>没有写用印内容；请写上盖的是什么。</source>
        <translation>What was sealed is missing; write it.</translation>
    </message>
    <message>
        <source>没有写用印事由；请写上为什么盖章。</source>
        <translation>The reason is missing; write why the seal is used.</translation>
    </message>
    <message>
        <source>“{number}”已经作废，不能再盖章；请重新开具。</source>
        <translation>&quot;{number}&quot; is void and cannot be sealed any more; issue a new one.</translation>
    </message>
    <message>
        <source>“{day}”不会是用印的日子；只能是今天，或去年以来的一天。</source>
        <translation>&quot;{day}&quot; cannot be the day; take today, or a day since the beginning of last year.</translation>
    </message>
    <message>
        <source>“{name}”那天不是签批人，不能批准用印；可以批准的有：{names}。</source>
        <translation>&quot;{name}&quot; was no signer on that day and cannot approve; those who can: {names}.</translation>
    </message>
    <message>
        <source>{year} 年没有用印记录，没有可以打印的；请换一年。</source>
        <translation>The seal book of {year} has no line to print; take another year.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：{why}</source>
        <translation>Form {file}, line {line}: {why}</translation>
    </message>
    <message>
        <source>“{title}”没有信可写；请选能开具的事项。</source>
        <translation>&quot;{title}&quot; has no letter to word; please choose a type that can be issued.</translation>
    </message>
    <message>
        <source>没有第 {number} 版写法；请重新打开这一页再选。</source>
        <translation>There is no version {number} of this wording; please open the page again and choose.</translation>
    </message>
    <message>
        <source>没有“{slot}”这个空格；请删去，或换成有的空格。</source>
        <translation>There is no slot &quot;{slot}&quot;; please delete it or use one of those there are.</translation>
    </message>
    <message>
        <source>花括号只用来围住空格的名字；请删去多余的花括号。</source>
        <translation>Braces only go around the name of a slot; please delete the others.</translation>
    </message>
    <message>
        <source>有一个看不见的字符（{point}）；请删去后重新输入。</source>
        <translation>There is a character that cannot be seen ({point}); please delete it and type again.</translation>
    </message>
    <message>
        <source>“{sign}”（{point}）打印字体里没有；请换一个字。</source>
        <translation>The printing fonts lack &quot;{sign}&quot; ({point}); please use another character.</translation>
    </message>
    <message>
        <source>有花括号，看起来像没填的空格；请改正后再开。</source>
        <translation>it has braces, which look like an empty slot; please correct it first.</translation>
    </message>
    <message>
        <source>有 {length} 个字，太长了；请缩短到 {most} 个字以内。</source>
        <translation>This has {length} characters, too many; please shorten it to at most {most}.</translation>
    </message>
    <message>
        <source>“{path}”读不出来；请另存为 UTF-8 编码后再导入。</source>
        <translation>&quot;{path}&quot; cannot be read; please save it as UTF-8 and import it again.</translation>
    </message>
    <message>
        <source>“{file}”第 {line} 行有误：{why}</source>
        <translation>&quot;{file}&quot;, line {line}: {why}</translation>
    </message>
    <message>
        <source>“{file}”第 1 行有误：文件太大，不像是一份信的写法；请选对文件。</source>
        <translation>&quot;{file}&quot;, line 1: the file is too large for the wording of a letter; please choose the right one.</translation>
    </message>
    <message>
        <source>有效期应当是 0 到 {most} 天；请重填。</source>
        <translation>The validity must be 0 to {most} days; please enter it again.</translation>
    </message>
    <message>
        <source>这一句核对过“{papers}”才能写；请勾上再保存。</source>
        <translation>This sentence may only be written after &quot;{papers}&quot; was checked; please tick that and save again.</translation>
    </message>
    <message>
        <source>没有“{key}”这个条件；可用的有：{keys}。</source>
        <translation>There is no condition &quot;{key}&quot;; there are: {keys}.</translation>
    </message>
    <message>
        <source>有 {count} 句，太多了；一封信最多 {most} 句，请删减。</source>
        <translation>There are {count} sentences, too many; a letter has at most {most}, please remove some.</translation>
    </message>
    <message>
        <source>没有一句总是写明申请人；请在不带条件的一句里放上姓名这个空格。</source>
        <translation>No sentence always names the applicant; please put the slot of the name into a sentence without conditions.</translation>
    </message>
    <message>
        <source>这种信里不能写“{words}”；请删去。</source>
        <translation>Letters of this type must not say &quot;{words}&quot;; please delete it.</translation>
    </message>
    <message>
        <source>这里还空着；请写上，不要的请删去。</source>
        <translation>This is still empty; please write it, or remove it.</translation>
    </message>
    <message>
        <source>这是“{key}”的写法，不是“{wanted}”的；请选对文件。</source>
        <translation>This is the wording of &quot;{key}&quot;, not of &quot;{wanted}&quot;; please choose the right file.</translation>
    </message>
    <message>
        <source>真实</source>
        <translation>Genuine</translation>
    </message>
    <message>
        <source>内容被改动过</source>
        <translation>Content altered</translation>
    </message>
    <message>
        <source>二维码与签名不符</source>
        <translation>QR code does not match the signature</translation>
    </message>
    <message>
        <source>查无此码</source>
        <translation>Unknown code</translation>
    </message>
    <message>
        <source>不是本社区的签名</source>
        <translation>Not this community&apos;s signature</translation>
    </message>
    <message>
        <source>登记簿里没有</source>
        <translation>Not in the register</translation>
    </message>
    <message>
        <source>由本社区开具，登记的内容没有改动过；请与纸上的逐字核对。</source>
        <translation>Issued by this community, and what is registered was not altered; compare it with the paper word by word.</translation>
    </message>
    <message>
        <source>与开具时的不一样了，请勿采信，并查存根。</source>
        <translation>It is not as it was issued; do not rely on it, and look at the counterfoil.</translation>
    </message>
    <message>
        <source>被改动过，或没有扫完整；再扫一次仍然不符的，请勿采信。</source>
        <translation>Altered, or not scanned whole; scan it again, and do not rely on it if it still does not match.</translation>
    </message>
    <message>
        <source>本社区开具过，后来作废了，请勿采信。</source>
        <translation>This community issued it and voided it later; do not rely on it.</translation>
    </message>
    <message>
        <source>不是本社区开具的，或者输错了；请对照纸上再核对一遍。</source>
        <translation>Not issued by this community, or mistyped; compare it with the paper once more.</translation>
    </message>
    <message>
        <source>可能是别的社区开具的，也可能是伪造的；请向纸上写明的居委会核验。</source>
        <translation>It may be another community&apos;s letter, or forged; ask the committee that the paper names.</translation>
    </message>
    <message>
        <source>签名是本社区的，登记簿里却没有这一份；办公室若从旧备份恢复过，请查存根。</source>
        <translation>The signature is this community&apos;s, yet the register does not have the letter; if the office was restored from an older backup, look for the counterfoil.</translation>
    </message>
    <message>
        <source>右移、下移最多各 50 毫米；请量一量再填。</source>
        <translation>A page moves at most 50 mm right or down; measure again and fill that in.</translation>
    </message>
    <message>
        <source>没有“{layout}”这种版式；请写 {known}。</source>
        <translation>There is no layout &quot;{layout}&quot;; write one of {known}.</translation>
    </message>
    <message>
        <source>导出、导入和恢复原文一次只能做一样；请分开来做。</source>
        <translation>Export, import and going back are done one at a time; please run them separately.</translation>
    </message>
    <message>
        <source>看不懂“{text}”；请写毫米数，如 1.5 或 -2。</source>
        <translation>&quot;{text}&quot; is not understood; write millimetres such as 1.5 or -2.</translation>
    </message>
    <message>
        <source>“{first}”和“{last}”不是同一年、同一种证明的编号；请分开重印。</source>
        <translation>&quot;{first}&quot; and &quot;{last}&quot; are not numbers of one year and series; print them separately.</translation>
    </message>
    <message>
        <source>一次要有 1 到 {most} 份；现在是 {count} 份，请重选。</source>
        <translation>It takes 1 to {most} at a time; these are {count}, choose again.</translation>
    </message>
    <message>
        <source>还没有选开哪一种证明；请先选。</source>
        <translation>No type of letter is chosen yet; choose one first.</translation>
    </message>
    <message>
        <source>“{file}”读不出来；请另存为 UTF-8 的文本文件。</source>
        <translation>&quot;{file}&quot; cannot be read; save it as a UTF-8 text file.</translation>
    </message>
    <message>
        <source>没有“{kind}”这类单位；可用的有：{kinds}。</source>
        <translation>There is no kind of body &quot;{kind}&quot;; known are: {kinds}.</translation>
    </message>
    <message>
        <source>开始的日子 {begin} 在结束的日子 {end} 之后；请改过来。</source>
        <translation>The first day {begin} is after the last day {end}; please turn them round.</translation>
    </message>
    <message>
        <source>没有“{number}”这份复函；请核对编号。</source>
        <translation>There is no reply &quot;{number}&quot;; please check the number.</translation>
    </message>
    <message>
        <source>“{number}”不是有效的告知单，不能据此复函；请核对编号。</source>
        <translation>&quot;{number}&quot; is no refusal that stands, so nothing can be replied from it; please check the number.</translation>
    </message>
    <message>
        <source>没有写发给哪个单位；请填写要求开证明的单位。</source>
        <translation>No body to write to; please fill in who asked for the paper.</translation>
    </message>
    <message>
        <source>“{title}”的内容太长，这种版式放不下，没有打印；请改用 A4 的版式，或把补充的文字写短一些。</source>
        <translation>&quot;{title}&quot; is too long for this layout and was not printed; use an A4 layout, or shorten what was added.</translation>
    </message>
    <message>
        <source>表单 {file} 第 {line} 行有误：有 letter 的事项不能不留姓名；请改正后再试。</source>
        <translation>Form {file}, line {line}: a type with a letter cannot do without the name; correct it and try again.</translation>
    </message>
    <message>
        <source>“{title}”没有可以开的信，不存样稿；请去打印告知单。</source>
        <translation>There is no letter for &quot;{title}&quot;, so no draft of it is kept; print the notice instead.</translation>
    </message>
    <message>
        <source>作废的原因有 {length} 个字；请缩短到 {most} 个字以内。</source>
        <translation>The reason is {length} characters long; please keep it to {most}.</translation>
    </message>
    <message>
        <source>“{label}”有 {length} 个字；请缩短到 {most} 个字以内。</source>
        <translation>&quot;{label}&quot; has {length} characters; please keep it to {most}.</translation>
    </message>
    <message>
        <source>“{label}”不能印在纸上：{why}</source>
        <translation>&quot;{label}&quot; cannot be printed: {why}</translation>
    </message>
    <message>
        <source>{name}不能查看“{book}”；请换有权限的人登录。</source>
        <translation>{name} may not look into &quot;{book}&quot;. Sign in as somebody who may.</translation>
    </message>
    <message>
        <source>{name}不能登记“{book}”；请换有权限的人登录。</source>
        <translation>{name} may not write in &quot;{book}&quot;. Sign in as somebody who may.</translation>
    </message>
    <message>
        <source>已有《{book}》（{number}）；请换个名字。</source>
        <translation>There is a book &quot;{book}&quot; ({number}) already. Choose another name.</translation>
    </message>
    <message>
        <source>《{book}》是本社区自建的，没有随程序的样子可以恢复；不用了请停用。</source>
        <translation>&quot;{book}&quot; was made by this office, so nothing came with the program to go back to. Put it away if it is not needed.</translation>
    </message>
    <message>
        <source>“{text}”不是电话号码；请写 11 位手机号，或带区号的座机号。</source>
        <translation>&quot;{text}&quot; is no telephone number; write the 11 digits of a mobile phone, or a landline with its area code.</translation>
    </message>
    <message>
        <source>面积“{text}”读不懂；请写平方米数，如 89.5。</source>
        <translation>The area &quot;{text}&quot; is not understood; write square metres, such as 89.5.</translation>
    </message>
    <message>
        <source>“{column}”来自开出的证明，证明开出后不再改；有错请在“证明”里作废重开。</source>
        <translation>&quot;{column}&quot; is what the letter says, and a letter is not changed once issued. If it is wrong, void it in Certificates and issue it anew.</translation>
    </message>
    <message>
        <source>这一条是开出的证明，一直留在登记簿里，不用核实也不能注销；要作废请到“证明”。</source>
        <translation>This line is an issued letter. It stays in the register and is neither reviewed nor closed; to void the letter, go to Certificates.</translation>
    </message>
    <message>
        <source>其中 {count} 条台账已经有附件，不能整批撤销；请先删去附件，再撤销。</source>
        <translation>{count} of these entries have attachments by now, so they cannot be undone together; remove the attachments first, then undo.</translation>
    </message>
    <message>
        <source>“{column}”是出错的公式“{value}”；请在表格里改成内容本身。</source>
        <translation>&quot;{column}&quot; is the broken formula &quot;{value}&quot;; write the content itself into the workbook.</translation>
    </message>
    <message>
        <source>“{column}”的“{value}”可能是 1 月，也可能是 10 月；请写成 2026年10月。</source>
        <translation>&quot;{value}&quot; in &quot;{column}&quot; may be January or October; write it as 2026-10.</translation>
    </message>
    <message>
        <source>“{file}”里没有找到“{book}”的内容；请确认表头和这本台账的栏目对得上，再导入。</source>
        <translation>&quot;{file}&quot; has nothing of &quot;{book}&quot; in it; make sure its headings fit the columns of this book, then import.</translation>
    </message>
    <message>
        <source>“{column}”由程序另编，表里原来是“{value}”。</source>
        <translation>&quot;{column}&quot; is numbered anew by the program; the workbook had &quot;{value}&quot;.</translation>
    </message>
    <message>
        <source>居民档案里没有“{column}”，表里是“{value}”；可以补进居民档案。</source>
        <translation>The registry has no &quot;{column}&quot;, the workbook has &quot;{value}&quot;; it can be added to the registry.</translation>
    </message>
    <message>
        <source>“{column}”在居民档案里是“{known}”，表里是“{value}”；核对后请改居民档案。</source>
        <translation>&quot;{column}&quot; is &quot;{known}&quot; in the registry and &quot;{value}&quot; in the workbook; check it and change the registry.</translation>
    </message>
    <message>
        <source>这个证件号码在档案里是“{known}”，这里写的是“{name}”；请核对。</source>
        <translation>This ID number is &quot;{known}&quot; in the registry, here it says &quot;{name}&quot;; check it.</translation>
    </message>
    <message>
        <source>没有写是谁；请补上姓名和证件号码。</source>
        <translation>It does not say who this is; add the name and the ID number.</translation>
    </message>
    <message>
        <source>档案里没有这个证件号码；请核对，或先登记这位居民。</source>
        <translation>The registry does not have this ID number; check it, or register this resident first.</translation>
    </message>
    <message>
        <source>档案里没有“{name}”；请先登记这位居民。</source>
        <translation>The registry does not have &quot;{name}&quot;; register this resident first.</translation>
    </message>
    <message>
        <source>有 {count} 位“{name}”都对得上；请补上证件号码。</source>
        <translation>{count} people called &quot;{name}&quot; fit; add the ID number.</translation>
    </message>
    <message>
        <source>档案里的“{name}”和这一行的证件、生日、电话、住址对不上；请核对。</source>
        <translation>ID, birth date, phone and address of this line fit no &quot;{name}&quot; of the registry; check it.</translation>
    </message>
    <message>
        <source>只有姓名“{name}”，不能确定是谁；请补上证件号码、生日、电话或住址。</source>
        <translation>The name &quot;{name}&quot; alone does not say who it is; add the ID number, birth date, phone or address.</translation>
    </message>
    <message>
        <source>和{sheet}第 {row} 行重复，这本台账一人（户）一条；请合成一行。</source>
        <translation>Repeats line {row} {sheet}; this book has one entry for each person or home, so make it one line.</translation>
    </message>
    <message>
        <source>还没有选人；请先找到要登记的居民。</source>
        <translation>Nobody is chosen yet; find the residents to enter first.</translation>
    </message>
    <message>
        <source>没有可粘贴的内容；请先在 Excel 或 WPS 里选中几行，复制。</source>
        <translation>There is nothing to paste; select some lines in Excel or WPS and copy them first.</translation>
    </message>
    <message>
        <source>粘贴的内容有 {lines} 行，一次最多 {most} 行；请存成表格，用“导入”。</source>
        <translation>The block has {lines} lines, at most {most} are taken at once; save it as a workbook and use Import.</translation>
    </message>
    <message>
        <source>粘贴的内容有 {wide} 列，从“{column}”起只有 {room} 栏；请带上标题行一起复制。</source>
        <translation>The block has {wide} columns, from &quot;{column}&quot; on there are only {room}; copy it together with its heading line.</translation>
    </message>
    <message>
        <source>没有可以加入的行，台账没有改动。</source>
        <translation>There is no line that can be added; the book was not changed.</translation>
    </message>
    <message>
        <source>第 {row} 行不能加入：{reason}</source>
        <translation>Line {row} cannot be added: {reason}</translation>
    </message>
    <message>
        <source>“{book}”不登记参加的人；请在志愿服务活动记录里登记。</source>
        <translation>&quot;{book}&quot; does not name those who took part; enter them in the record of volunteer activities.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{other} 里已有“{value}”；请换一个。</source>
        <translation>{file} line {line}, column {column}{where}: &quot;{value}&quot; is in {other} already; use another.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{field} 填不进 {type} 类型的“{name}”；类型请用 {types}。</source>
        <translation>{file} line {line}, column {column}{where}: {field} does not fit &quot;{name}&quot; of type {type}; use type {types}.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：缺少 {key}；请补上。</source>
        <translation>{file} line {line}, column {column}{where}: {key} is missing; add it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列写法不对，读不下去；请对照别的台账文件改好。</source>
        <translation>{file} is not written correctly at line {line}, column {column}; correct it after the other ledger files.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：编号“{value}”不对；请用 {category} 开头的四位数字。</source>
        <translation>{file} line {line}, column {column}{where}: the code &quot;{value}&quot; is wrong; use four digits that begin with {category}.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：most 比 least 还小；请改好。</source>
        <translation>{file} line {line}, column {column}{where}: most is smaller than least; please correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：只有 choice 类型可以写 choices；请改好。</source>
        <translation>{file} line {line}, column {column}{where}: only type choice may have choices; correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 只用于 {types} 类型；请改好。</source>
        <translation>{file} line {line}, column {column}{where}: {key} is only for the types {types}. Please correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：这一栏前面已经有了；请换个名字。</source>
        <translation>{file} line {line}, column {column}{where}: this column is there already; use another name.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：“{other}”一栏用过“{value}”这个名字；请换个名字。</source>
        <translation>{file} line {line}, column {column}{where}: the column &quot;{other}&quot; has had the name &quot;{value}&quot;. Choose another name.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：看不懂算式“{value}”；只能用 {names} 和 + - * 与整数。</source>
        <translation>{file} line {line}, column {column}{where}: &quot;{value}&quot; cannot be reckoned. Use only {names} with + - * and whole numbers.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 里的“{value}”不是这本台账的栏目；请改好。</source>
        <translation>{file} line {line}, column {column}{where}: &quot;{value}&quot; in {key} is no column of this book. Please correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：用了 {field}，却没有 {needed}；请补上。</source>
        <translation>{file} line {line}, column {column}{where}: {field} is used without {needed}; add it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：这里要写 名称 = 值；请对照别的行改好。</source>
        <translation>{file} line {line}, column {column}{where}: this must be name = value; correct it after the other lines.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：不认识“{key}”；可以写的有：{known}。</source>
        <translation>{file} line {line}, column {column}{where}: unknown key &quot;{key}&quot;; use one of: {known}.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 的值写法不对；请对照别的行改好。</source>
        <translation>{file} line {line}, column {column}{where}: the value of {key} is not written correctly; correct it after the other lines.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 不能是“{value}”；可以是：{words}。</source>
        <translation>{file} line {line}, column {column}{where}: {key} cannot be &quot;{value}&quot;; use one of: {words}.</translation>
    </message>
    <message>
        <source>主任要能看到每本台账，不然谁也改不了它；请勾上主任。</source>
        <translation>The director must see every book, or nobody could change it; please tick the director.</translation>
    </message>
    <message>
        <source>{category} 类里没有空的编号了；请换一类。</source>
        <translation>No code is left in category {category}; please choose another.</translation>
    </message>
    <message>
        <source>没有空的类别号了；请用已有的类别。</source>
        <translation>No number is left for a category; please use one that exists.</translation>
    </message>
    <message>
        <source>旧栏目用过“{column}”这个名字，原来填的还在；请恢复那一栏，或换个名字。</source>
        <translation>A former column was called &quot;{column}&quot;, and what was entered there is kept; bring that column back, or choose another name.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 太长：最多 {most} 字，现在 {now} 字；请缩短。</source>
        <translation>{file} line {line}, column {column}{where}: {key} is too long: at most {most} characters, now {now}; please shorten it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 里有看不见的字符（换行、控制符等）；请删掉重写。</source>
        <translation>{file} line {line}, column {column}{where}: {key} holds signs one cannot see (line ends, control signs); please write it anew.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 不能空着，前后也不能有空格；请改好。</source>
        <translation>{file} line {line}, column {column}{where}: {key} must not be empty, or have blanks around it; please correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 最多 {most} 个，现在 {now} 个；请减少。</source>
        <translation>{file} line {line}, column {column}{where}: at most {most} {key}, now {now}; please have fewer.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 里“{value}”写了两次；请删去一个。</source>
        <translation>{file} line {line}, column {column}{where}: &quot;{value}&quot; stands twice in {key}; please remove one.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：{key} 要在 {least} 到 {most} 之间；请改好。</source>
        <translation>{file} line {line}, column {column}{where}: {key} must be from {least} to {most}; please correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行第 {column} 列{where}：编号写法“{value}”看不懂；花括号里只能是 year、month、serial。</source>
        <translation>{file} line {line}, column {column}{where}: the number &quot;{value}&quot; is not understood; in braces only year, month and serial may stand.</translation>
    </message>
    <message>
        <source>栏目要有名称；请填上。</source>
        <translation>A column needs a name; please enter one.</translation>
    </message>
    <message>
        <source>已经有一栏叫“{name}”；请换个名字。</source>
        <translation>Another column is called &quot;{name}&quot;; please choose another name.</translation>
    </message>
    <message>
        <source>“{now}”一栏用过“{name}”这个名字，原来填的归它；请换个名字。</source>
        <translation>The column &quot;{now}&quot; was once called &quot;{name}&quot;, and what was entered then belongs to it; please choose another name.</translation>
    </message>
    <message>
        <source>旧栏目用过“{name}”这个名字，原来填的还在；请恢复那一栏，或换个名字。</source>
        <translation>A former column was called &quot;{name}&quot;, and what was entered there is kept; bring that column back, or choose another name.</translation>
    </message>
    <message>
        <source>“{file}”太大，不像台账的样式；请换一个文件。</source>
        <translation>&quot;{file}&quot; is too large to be the definition of a book; please choose another file.</translation>
    </message>
    <message>
        <source>“{file}”里有 {count} 本台账，一次只能导入一本；请拆成几个文件。</source>
        <translation>&quot;{file}&quot; defines {count} books, and only one can be taken at a time; please split it.</translation>
    </message>
    <message>
        <source>已有《{book}》（{number}）；请说明是作为它的新版本（--as version），还是另编一个号（--as new）。</source>
        <translation>&quot;{book}&quot; ({number}) is there already; say whether this is its next version (--as version) or gets a code of its own (--as new).</translation>
    </message>
    <message>
        <source>填报表格要写明用途；请补上再填。</source>
        <translation>Filling a form needs a purpose; please write it, then fill.</translation>
    </message>
    <message>
        <source>“{form}”{period}的已在{day}报过，{people}人；要再填一次，请选“再报一次”。</source>
        <translation>&quot;{form}&quot; for {period} was handed in on {day} already, for {people} people; to fill it again, choose &quot;hand in again&quot;.</translation>
    </message>
    <message>
        <source>请写是哪一期的，例如 2026年11月。</source>
        <translation>Please write the period, for example 2026-11.</translation>
    </message>
    <message>
        <source>没有找到要填的人；请换个说法、名单或台账。</source>
        <translation>Nobody was found to fill the form for; try other words, a list or a book.</translation>
    </message>
    <message>
        <source>“{file}”有{count}张工作表；请只留要填的那一张，另存后再填。</source>
        <translation>&quot;{file}&quot; has {count} sheets; keep only the one to be filled, save it and fill again.</translation>
    </message>
    <message>
        <source>“{file}”带有宏；请用 Excel 或 WPS 打开，另存为不带宏的 .xlsx 再填。</source>
        <translation>&quot;{file}&quot; has macros; open it in Excel or WPS, save it as .xlsx without macros, then fill it.</translation>
    </message>
    <message>
        <source>“{file}”里的公式连着别的文件；请用 Excel 或 WPS 打开，断开链接，另存后再填。</source>
        <translation>Formulas in &quot;{file}&quot; point to other files; open it in Excel or WPS, break the links, save it, then fill it.</translation>
    </message>
    <message>
        <source>“{file}”不是 .xlsx；请用 Excel 或 WPS 打开，另存为 .xlsx 再填。</source>
        <translation>&quot;{file}&quot; is no .xlsx; open it in Excel or WPS, save it as .xlsx, then fill it.</translation>
    </message>
    <message>
        <source>请用 --who 或 --book 说填谁，只用一个。</source>
        <translation>Say for whom with --who or --book, only one of them.</translation>
    </message>
    <message>
        <source>“{file}”要以 .xlsx 结尾；请改文件名。</source>
        <translation>&quot;{file}&quot; must end in .xlsx; please change the name.</translation>
    </message>
    <message>
        <source>“{file}”里的格子太多，不像空表；请删去下面和右边多余的行列，另存后再填。</source>
        <translation>&quot;{file}&quot; has too many cells for a blank form; delete the unneeded rows below and columns at the right, save it, then fill it.</translation>
    </message>
    <message>
        <source>“{file}”里找不到表头；要填的表要有一行栏目名称（姓名、身份证号……），下面空着。</source>
        <translation>No headings were found in &quot;{file}&quot;; a form needs a line of column names (name, ID number…) with empty lines below.</translation>
    </message>
    <message>
        <source>“{file}”里有看不懂的公式，不能在中间加行；请先在空表里加够行，再填。</source>
        <translation>&quot;{file}&quot; has formulas that are not understood, so no lines can be put in between; add enough lines to the blank form first.</translation>
    </message>
    <message>
        <source>“{file}”的工作表“{sheet}”受保护，写不进去；请先撤销工作表保护，另存后再填。</source>
        <translation>The sheet &quot;{sheet}&quot; of &quot;{file}&quot; is protected and cannot be written; unprotect the sheet, save it, then fill it.</translation>
    </message>
    <message>
        <source>“{file}”放不下{count}行；请分成几份填。</source>
        <translation>&quot;{file}&quot; has no room for {count} lines; fill it in several parts.</translation>
    </message>
    <message>
        <source>{first} 在 {last} 之后；请把起止日期对调。</source>
        <translation>{first} is after {last}; please swap the two days.</translation>
    </message>
    <message>
        <source>看不懂期间“{text}”；请写成 2026-11、2026-Q4、2026 或 2026-01-05至2026-03-01。</source>
        <translation>&quot;{text}&quot; is not a period; please write 2026-11, 2026-Q4, 2026 or 2026-01-05..2026-03-01.</translation>
    </message>
    <message>
        <source>“{book}”里没有第 {serial} 条；请检查编号。</source>
        <translation>There is no entry {serial} in &quot;{book}&quot;; check the number.</translation>
    </message>
    <message>
        <source>“{column}”放的是文件，不能填“{value}”；请放入照片、扫描件或 PDF，文字写到别的栏目。</source>
        <translation>&quot;{column}&quot; holds files and cannot take &quot;{value}&quot;; put in a photo, a scan or a PDF, and write words into another column.</translation>
    </message>
    <message>
        <source>“{column}”不放文件；“{book}”里放文件的栏目：{names}。请改成其中一个。</source>
        <translation>&quot;{column}&quot; takes no files; columns of &quot;{book}&quot; that do: {names}. Use one of them.</translation>
    </message>
    <message>
        <source>“{column}”至少要有一个文件；请先放入新的，再移除这一个。</source>
        <translation>&quot;{column}&quot; must have at least one file; put in the new one first, then remove this one.</translation>
    </message>
    <message>
        <source>“{book}”里没有这个附件；请刷新后重新选择。</source>
        <translation>&quot;{book}&quot; does not have this attachment; refresh and choose again.</translation>
    </message>
    <message>
        <source>有的条目还没有到清理的时候，或已被恢复；请刷新后重新勾选。</source>
        <translation>Some of the entries are not due yet or were opened again. Refresh and tick anew.</translation>
    </message>
    <message>
        <source>没有“{copy}”这一份；可以写 {copies}。</source>
        <translation>There is no copy &quot;{copy}&quot;; it can be {copies}.</translation>
    </message>
    <message>
        <source>《{book}》{period} 的归档与归档时不一样了；请从备份恢复，不要使用这一份。</source>
        <translation>The archive of &quot;{book}&quot; for {period} is no longer as it was archived; please restore it from a backup and do not use this one.</translation>
    </message>
    <message>
        <source>{period} 还没有过完，《{book}》要等 {day} 过后才能归档；请先归档以前的。</source>
        <translation>{period} is not over; &quot;{book}&quot; can be archived after {day}. Please archive earlier periods first.</translation>
    </message>
    <message>
        <source>《{book}》{period} 已由{name}在 {day} 归档，不能再归档；要用请取出归档的那一份。</source>
        <translation>&quot;{book}&quot; was archived for {period} by {name} on {day} and cannot be archived again; please take out the archived copy.</translation>
    </message>
    <message>
        <source>《{book}》{period} 还没有归档；请先归档，再取出。</source>
        <translation>&quot;{book}&quot; has not been archived for {period}; please archive it first, then take it out.</translation>
    </message>
    <message>
        <source>归档要写明期间；请写成 2026-11、2026-Q4 或 2026。</source>
        <translation>Archiving needs a period; please write 2026-11, 2026-Q4 or 2026.</translation>
    </message>
    <message>
        <source>还没有选条目；请先选中核对过的。</source>
        <translation>No entry is chosen; please select those that were checked.</translation>
    </message>
    <message>
        <source>没有这样的年份或季度；季度请写 1 到 4。</source>
        <translation>There is no such year or quarter; write the quarter as 1 to 4.</translation>
    </message>
    <message>
        <source>《{book}》（{number}）存下的第 {version} 版，这个程序读不了，暂时用以前的样子，填过的都还在；请主任在“台账设计”里重新保存它，或换用新版程序。原因：{why}</source>
        <translation>Version {version} of &quot;{book}&quot; ({number}) cannot be read by this program, so it is used as it was before; everything that was entered is still there. The director can save it again under &quot;Design of books&quot;, or use a newer program. Reason: {why}</translation>
    </message>
    <message>
        <source>《{book}》的栏目刚改过，这一次没有存；请刷新后再存。</source>
        <translation>The columns of &quot;{book}&quot; were just changed and nothing was saved; refresh, then save again.</translation>
    </message>
    <message>
        <source>编号里没有“{slot}”这一项；可以用社区简称、年份、流水号、事项。</source>
        <translation>A number has no part &quot;{slot}&quot;; use short name, year, serial number or matter.</translation>
    </message>
    <message>
        <source>编号里没有流水号；请加上。</source>
        <translation>The number has no serial number; please add it.</translation>
    </message>
    <message>
        <source>编号里有一项写了两次；请只留一处。</source>
        <translation>One part stands in the number twice; please keep only one.</translation>
    </message>
    <message>
        <source>每年从头编号，编号里就要有年份；请加上，或改为不重新编号。</source>
        <translation>Numbers that begin anew each year need the year; please add it, or let them run on.</translation>
    </message>
    <message>
        <source>按事项分别编号，编号里就要有事项；请加上，或改为全社区统一编号。</source>
        <translation>Numbers per matter need the matter; please add it, or number the whole office in one series.</translation>
    </message>
    <message>
        <source>{name}没有这项权限；请主任、会计或社工登录后办理。</source>
        <translation>{name} may not do this; let the director, the accountant or a clerk sign in for it.</translation>
    </message>
    <message>
        <source>{name}没有这项权限；请主任或社工登录后办理。</source>
        <translation>{name} may not do this; let the director or a clerk sign in for it.</translation>
    </message>
    <message>
        <source>{name}没有这项权限；请主任或会计登录后办理。</source>
        <translation>{name} may not do this; let the director or the accountant sign in for it.</translation>
    </message>
    <message>
        <source>{name}没有这项权限；请主任登录后办理。</source>
        <translation>{name} may not do this; let the director sign in for it.</translation>
    </message>
    <message>
        <source>{number} 不是预借；请核对编号，在“预借”里找。</source>
        <translation>{number} is no advance; please check the number among the advances.</translation>
    </message>
    <message>
        <source>预借 {number} 已由 {by} 冲销，不用再报销；请核对编号。</source>
        <translation>Advance {number} was reversed by {by} and needs no settlement; please check the number.</translation>
    </message>
    <message>
        <source>预借 {number} 已由 {by} 报销；要重新报销，请先冲销 {by}。</source>
        <translation>Advance {number} was settled by {by}; to settle it anew, reverse {by} first.</translation>
    </message>
    <message>
        <source>报销的日期 {day} 早于预借的日期 {lent}；请写 {lent} 或以后的日期。</source>
        <translation>The settlement of {day} is before the advance of {lent}; please write {lent} or a later day.</translation>
    </message>
    <message>
        <source>{number} 刚被别人改过；请看过新内容再改一次。</source>
        <translation>Somebody has just changed {number}; please read what it says now and change it again.</translation>
    </message>
    <message>
        <source>冲销要写明原因；请补上再办。</source>
        <translation>A reversal needs its reason; please add it and try again.</translation>
    </message>
    <message>
        <source>冲销的日期 {day} 早于原凭证的 {first}；请写 {first} 或以后的日期。</source>
        <translation>The reversal of {day} is before its voucher of {first}; please write {first} or a later day.</translation>
    </message>
    <message>
        <source>{number} 本身是冲销 {reverses} 的凭证，不能再冲销；请重新记一笔。</source>
        <translation>{number} itself reverses {reverses} and is not reversed again; please book a new voucher.</translation>
    </message>
    <message>
        <source>{number} 已由 {by} 冲销，不用再冲；请核对编号。</source>
        <translation>{number} was reversed by {by} already; please check the number.</translation>
    </message>
    <message>
        <source>预借 {number} 已由 {by} 报销；请先冲销 {by}，再冲销 {number}。</source>
        <translation>Advance {number} was settled by {by}; reverse {by} first, then {number}.</translation>
    </message>
    <message>
        <source>“{fund}”不能调拨给自己；请另选一项转入的经费。</source>
        <translation>&quot;{fund}&quot; cannot be moved to itself; please choose another fund to move to.</translation>
    </message>
    <message>
        <source>“{fund}”到 {day} 为止，余额不能再调走；请记一笔支出，类别选“{hands_back}”，退回拨款单位。</source>
        <translation>&quot;{fund}&quot; ended on {day} and what is left cannot be moved; please book a payment of class &quot;{hands_back}&quot; to hand it back.</translation>
    </message>
    <message>
        <source>“{fund}”专款专用，不能调到“{to_fund}”；用不完的请记一笔支出，类别选“{hands_back}”，退回拨款单位。</source>
        <translation>&quot;{fund}&quot; is earmarked and cannot be moved to &quot;{to_fund}&quot;; please hand back what is not used by a payment of class &quot;{hands_back}&quot;.</translation>
    </message>
    <message>
        <source>没有票据；请在 30 天内补上。</source>
        <translation>There is no receipt; please bring it within 30 days.</translation>
    </message>
    <message>
        <source>{amount} 元要由{step}审批；批了请写上审批人。</source>
        <translation>{amount} yuan is approved by: {step}; please write who approved it.</translation>
    </message>
    <message>
        <source>{day} 还没有到；请核对日期。</source>
        <translation>{day} is yet to come; please check the date.</translation>
    </message>
    <message>
        <source>这笔记在 {year} 年，不是今年；请核对日期。</source>
        <translation>This is booked in {year}, not in this year; please check the date.</translation>
    </message>
    <message>
        <source>“{what}”{period}的预算 {budget} 元，记上这笔超出 {beyond} 元。</source>
        <translation>The budget of &quot;{what}&quot; for {period} is {budget} yuan; this goes {beyond} yuan beyond it.</translation>
    </message>
    <message>
        <source>“{what}”{period}没有设预算，记上这笔比典型年度的 {budget} 元多 {beyond} 元。</source>
        <translation>&quot;{what}&quot; has no budget for {period}; with this it comes {beyond} yuan above the typical year&apos;s {budget} yuan.</translation>
    </message>
    <message>
        <source>“{what}”{period}的预算 {budget} 元，记上这笔用到 {percent}%。</source>
        <translation>The budget of &quot;{what}&quot; for {period} is {budget} yuan; with this {percent}% of it is used.</translation>
    </message>
    <message>
        <source>“{fund}”的余额不够，记上这笔差 {short} 元；请核对经费来源。</source>
        <translation>&quot;{fund}&quot; has not enough left; this is {short} yuan too much; please check the fund.</translation>
    </message>
    <message>
        <source>发票 {invoice} 在 {number} 里已经报过；请核对，同一张发票只报一次。</source>
        <translation>Invoice {invoice} is in {number} already; please check: an invoice is paid once.</translation>
    </message>
    <message>
        <source>发票 {invoice} 和第 {row} 行的相同；请核对。</source>
        <translation>Invoice {invoice} is the same as in line {row}; please check.</translation>
    </message>
    <message>
        <source>{number} 的日期、对方和金额都与这笔相同；请核对是不是记了两次。</source>
        <translation>{number} has the same day, payee and amount as this; please check that it is not booked twice.</translation>
    </message>
    <message>
        <source>“{file}”已经在“{place}”里了；不用再放一次。</source>
        <translation>&quot;{file}&quot; is in &quot;{place}&quot; already; there is no need to put it in again.</translation>
    </message>
    <message>
        <source>取出文件要写明用途；请补上再取出。</source>
        <translation>Taking a file out needs a purpose; write it down, then take it out.</translation>
    </message>
    <message>
        <source>移除文件要写原因；请补上再移除。</source>
        <translation>Removing a file needs a reason; write it down, then remove it.</translation>
    </message>
    <message>
        <source>“{place}”只放照片（JPG、PNG）和 PDF，“{file}”不是；请另存为其中一种再放入。</source>
        <translation>&quot;{place}&quot; takes only pictures (JPG, PNG) and PDF files, and &quot;{file}&quot; is neither; save it as one of these, then put it in.</translation>
    </message>
    <message>
        <source>“{file}”是空的，放不进“{place}”；请检查文件，或重新拍照、扫描。</source>
        <translation>&quot;{file}&quot; is empty and cannot go into &quot;{place}&quot;; check the file, or take the photo or scan again.</translation>
    </message>
    <message>
        <source>“{file}”是苹果手机的 HEIC 照片，放不进“{place}”；请在手机上另存为 JPG，或把相机格式改成“兼容性最佳”再拍。</source>
        <translation>&quot;{file}&quot; is a HEIC photo of an iPhone and cannot go into &quot;{place}&quot;; save it as JPG on the phone, or set the camera to &quot;Most Compatible&quot; and take it again.</translation>
    </message>
    <message>
        <source>“{file}”是 Word、Excel 或压缩文件，放不进“{place}”；请打开它，另存为 PDF 再放入。</source>
        <translation>&quot;{file}&quot; is a Word, Excel or zip file and cannot go into &quot;{place}&quot;; open it, save it as PDF, then put that in.</translation>
    </message>
    <message>
        <source>“{file}”这种图片放不进“{place}”；请用画图打开，另存为 JPG 或 PNG 再放入。</source>
        <translation>Pictures like &quot;{file}&quot; cannot go into &quot;{place}&quot;; open it in Paint, save it as JPG or PNG, then put that in.</translation>
    </message>
    <message>
        <source>“{file}”有 {size} MB，“{place}”里一个文件最多 {most} MB；请把照片缩小，或用较低的清晰度重新扫描。</source>
        <translation>&quot;{file}&quot; has {size} MB, and a file in &quot;{place}&quot; may have at most {most} MB; make the photo smaller, or scan again at a lower resolution.</translation>
    </message>
    <message>
        <source>“{file}”读不出来，没有放进“{place}”；请检查文件还在不在、能不能打开。</source>
        <translation>&quot;{file}&quot; cannot be read and was not put into &quot;{place}&quot;; check that it is still there and can be opened.</translation>
    </message>
    <message>
        <source>票据张数要在 0 到 {most} 之间；请核对。</source>
        <translation>The number of sheets must be between 0 and {most}; check it.</translation>
    </message>
    <message>
        <source>没有给票据；请放入文件，或写明补到了几张。</source>
        <translation>No receipt was given; put a file in, or say how many sheets came.</translation>
    </message>
    <message>
        <source>这张凭证里没有这份票据了；请刷新后重新选择。</source>
        <translation>The voucher has this receipt no more; refresh and choose again.</translation>
    </message>
    <message>
        <source>这份票据只有纸质件，没有存照片或扫描件；请到凭证册里查看。</source>
        <translation>This receipt is on paper only, with no photo or scan stored; look for it among the filed vouchers.</translation>
    </message>
    <message>
        <source>没有“{key}”这处读法；可以用：{known}。</source>
        <translation>There is no reading in dispute &quot;{key}&quot;; there are: {known}.</translation>
    </message>
    <message>
        <source>“{rule}”不是拨款的标准，不能拿来估算应到的钱。</source>
        <translation>&quot;{rule}&quot; is no rule of funding; it cannot tell what money to expect.</translation>
    </message>
    <message>
        <source>“{rule}”和“{other}”说的是同一项经费；只能执行其中一条。</source>
        <translation>&quot;{rule}&quot; and &quot;{other}&quot; are about the same fund; go by one of them only.</translation>
    </message>
    <message>
        <source>“{fund}”是本办公室自己加的经费，没有原来的样子；不再用就写到期日。</source>
        <translation>&quot;{fund}&quot; was added by this office, there is nothing to put it back to; give it a last day if it is no longer used.</translation>
    </message>
    <message>
        <source>请写经费的名称。</source>
        <translation>Please write the name of the fund.</translation>
    </message>
    <message>
        <source>已经有叫“{title}”的经费（{other}）；请换一个名称，免得记错。</source>
        <translation>There is a fund called &quot;{title}&quot; already ({other}); please choose another name, lest it be mistaken.</translation>
    </message>
    <message>
        <source>专款专用的经费要选好可以开支哪些类别；请至少选一类。</source>
        <translation>An earmarked fund needs the classes it may pay; please choose at least one.</translation>
    </message>
    <message>
        <source>年底余额“{carry_over}”不认识；结转写 keep，上缴写 return。</source>
        <translation>&quot;{carry_over}&quot; is not known for the rest at the end of a year; write keep or return.</translation>
    </message>
    <message>
        <source>到期日 {day} 的年份不对；请核对，没有到期日就空着。</source>
        <translation>The year of the last day {day} cannot be right; please check it, or leave it empty if there is none.</translation>
    </message>
    <message>
        <source>请写要改什么；--shipped 只能单独用。</source>
        <translation>Please say what is to change; --shipped stands alone.</translation>
    </message>
    <message>
        <source>明细里的“{unknown}”不认识；可以写：{known}。</source>
        <translation>&quot;{unknown}&quot; of the line is not known; it may have: {known}.</translation>
    </message>
    <message>
        <source>没有“{text}”这项任务；请在任务清单里核对编号。</source>
        <translation>There is no task &quot;{text}&quot;; please check its number in the list of tasks.</translation>
    </message>
    <message>
        <source>{year} 年的钱算下来没有缺口，不用申请；支出有变化以后再来看。</source>
        <translation>By the forecast {year} lacks nothing, so there is nothing to ask for; look again when spending has changed.</translation>
    </message>
    <message>
        <source>“{text}”不是期间；请写成 2026-11、2026-Q4、2026-H2 或 2026 这样。</source>
        <translation>&quot;{text}&quot; is not a period; write it like 2026-11, 2026-Q4, 2026-H2 or 2026.</translation>
    </message>
    <message>
        <source>公开日期 {day} 不对；请写 {first} 起、到今天为止的日子。</source>
        <translation>The day {day} cannot be right; write a day from {first} on, up to today.</translation>
    </message>
    <message>
        <source>没有这一份公开表；请刷新列表。</source>
        <translation>There is no such published sheet; refresh the list.</translation>
    </message>
    <message>
        <source>这次导入的凭证都已经冲销，不用再冲。</source>
        <translation>The vouchers of this import have all been taken back already.</translation>
    </message>
    <message>
        <source>没有这次导入的记录；请核对批号。</source>
        <translation>There is no record of this import; check its number.</translation>
    </message>
    <message>
        <source>表里的余额是 {told}，按上面各行算是 {ours}；请核对这一行和前一行。</source>
        <translation>The balance in the table is {told}; by the lines above it is {ours}. Check this line and the one before.</translation>
    </message>
    <message>
        <source>报销冲借的预借“{number}”不在这张表里，或没有记上；请在“预借”里报销。</source>
        <translation>The advance &quot;{number}&quot; that this settles is not in this workbook, or was not booked; settle it under Advances.</translation>
    </message>
    <message>
        <source>冲回的预借和原来借出的金额不同；请核对这一张。</source>
        <translation>What is given back is not what was lent; check this voucher.</translation>
    </message>
    <message>
        <source>负数（红字）的一行找不到它冲销的那一笔；请先记原来那一笔，或改成一笔反方向的正数。</source>
        <translation>A negative (red) line takes back nothing that is booked; book what it takes back first, or write it as a positive amount the other way.</translation>
    </message>
    <message>
        <source>同一张凭证的另一行没有记上，这一行也没有记；请一起改好。</source>
        <translation>Another line of the same voucher was not booked, so this one was not either; correct them together.</translation>
    </message>
    <message>
        <source>这一行没有日期，上面也没有；请补上。</source>
        <translation>This line has no date, and there is none above it; add one.</translation>
    </message>
    <message>
        <source>没有写日期，按上一行的日期记了；请核对。</source>
        <translation>No date was written; that of the line above was taken. Please check.</translation>
    </message>
    <message>
        <source>“{text}”可能是几号，也可能是几十号（如 3.1 和 3.10）；请写成 3月10日。</source>
        <translation>&quot;{text}&quot; may be one of two days (3.1 and 3.10 look alike); write it as 2026-3-10.</translation>
    </message>
    <message>
        <source>“{file}”里没有找到收支；请确认表头写明日期、摘要和金额（或收入、支出），再导入。</source>
        <translation>No vouchers were found in &quot;{file}&quot;; make sure that its headings name date, description and amount (or income and expense), and import again.</translation>
    </message>
    <message>
        <source>收入和支出都写了金额；请分成两行。</source>
        <translation>There are amounts under both income and expense; make two lines of it.</translation>
    </message>
    <message>
        <source>“{file}”里没有找到收支清单；请确认表头写明日期和金额（或借方、贷方），再对账。</source>
        <translation>No list of money was found in &quot;{file}&quot;; make sure that its headings name date and amount (or debit and credit), and try again.</translation>
    </message>
    <message>
        <source>这一行没有金额；请补上或删去。</source>
        <translation>This line has no amount; add one or delete the line.</translation>
    </message>
    <message>
        <source>看不出是收入还是支出；请写明“收”或“支”。</source>
        <translation>Nobody can tell whether this is income or expense; say which in its own column.</translation>
    </message>
    <message>
        <source>没有写类别，从摘要也看不出；请补上，或者选一个没写时用的类别。</source>
        <translation>No class is written, and the description does not show one; add it, or choose a class for such lines.</translation>
    </message>
    <message>
        <source>没有写经费来源；请补上，或者选一项没写时用的经费。</source>
        <translation>No fund is written; add it, or choose a fund for such lines.</translation>
    </message>
    <message>
        <source>类别“{title}”是按字眼归的；请核对。</source>
        <translation>The class &quot;{title}&quot; was taken from the words; please check.</translation>
    </message>
    <message>
        <source>账上已经有这一笔（日期、金额、摘要、对方都一样），没有再记。</source>
        <translation>This is booked already (same date, amount, description and payee); it was not booked again.</translation>
    </message>
    <message>
        <source>账上在这以前已有凭证，结转的余额已经在账里，没有再记。</source>
        <translation>There are earlier vouchers, so that what is brought forward is in the accounts already; it was not booked again.</translation>
    </message>
    <message>
        <source>和上面一行日期、金额、摘要、对方都一样，两笔都记了；请核对。</source>
        <translation>Same date, amount, description and payee as a line above; both were booked. Please check.</translation>
    </message>
    <message>
        <source>{number} 没有票据的照片或扫描件；请先放入票据，或打印空白的粘贴单。</source>
        <translation>{number} has no photograph or scan of a receipt; attach one first, or print the empty sheet.</translation>
    </message>
    <message>
        <source>{number} 没有要贴原始凭证的明细行，不用粘贴单；请打印单据本身。</source>
        <translation>{number} has no line whose receipt would be pasted, so it needs no sheet; print the slip itself.</translation>
    </message>
    <message>
        <source>上缴日期 {day} 不对；{year} 年的结余请记在当年 12 月或下一年。</source>
        <translation>The day {day} cannot be right; what is left of {year} is booked in its December or in the next year.</translation>
    </message>
    <message>
        <source>{year} 年没有要上缴的结余；不用再办。</source>
        <translation>Nothing of {year} is left to be handed back; there is nothing to do.</translation>
    </message>
    <message>
        <source>导出凭证要写明用途；请补上再导出。</source>
        <translation>Say what the export of vouchers is for, then export again.</translation>
    </message>
    <message>
        <source>这段时间没有凭证，没有导出；请换一段时间。</source>
        <translation>There are no vouchers in this time, so nothing was exported; choose another time.</translation>
    </message>
    <message>
        <source>相差天数写 0 到 {most}；通常是 3 天。</source>
        <translation>The days apart are 0 to {most}; usually 3.</translation>
    </message>
    <message>
        <source>开始日期在结束日期之后；请对调。</source>
        <translation>The first day is after the last; exchange them.</translation>
    </message>
    <message>
        <source>看不懂这个日期；请写成 2026-3-5 这样。</source>
        <translation>This date is not clear; write it like 2026-3-5.</translation>
    </message>
    <message>
        <source>请写张数，没有票据就写 0。</source>
        <translation>Enter how many receipts; write 0 if there are none.</translation>
    </message>
    <message>
        <source>请写金额。</source>
        <translation>Enter the amount.</translation>
    </message>
    <message>
        <source>请选类别。</source>
        <translation>Choose a class.</translation>
    </message>
    <message>
        <source>{year} 年还没有设预算；请先设好再打印。</source>
        <translation>No budget is set for {year}; please set it before printing.</translation>
    </message>
    <message>
        <source>请选转入的经费。</source>
        <translation>Please choose the fund it goes to.</translation>
    </message>
    <message>
        <source>备份“{name}”的清单读不出来；请换另一份备份。</source>
        <translation>The list of what backup &quot;{name}&quot; holds cannot be read; choose another backup.</translation>
    </message>
    <message>
        <source>不能停用自己；请让另一位主任登录后停用。</source>
        <translation>You cannot deactivate yourself; ask another director to sign in and do it.</translation>
    </message>
    <message>
        <source>改自己的密码要先输原来的密码；请用“改密码”。</source>
        <translation>Changing your own password takes the old one; use &quot;Change password&quot;.</translation>
    </message>
    <message>
        <source>{name}已停用，不用设密码；要让他登录请重新启用。</source>
        <translation>{name} is deactivated and needs no password; activate them again to let them sign in.</translation>
    </message>
    <message>
        <source>请写上姓名，不超过 {most} 个字。</source>
        <translation>Write the name, {most} characters at most.</translation>
    </message>
    <message>
        <source>“{name}”已经在名单里；同名的请加字区别。</source>
        <translation>&quot;{name}&quot; is in the list already; add something to tell two of the same name apart.</translation>
    </message>
    <message>
        <source>“{name}”在名单里，已停用；回来的请重新启用，同名的请加字区别。</source>
        <translation>&quot;{name}&quot; is in the list, deactivated; activate who came back, or add something to tell two of the same name apart.</translation>
    </message>
    <message>
        <source>办公室至少要有一位能登录的主任；请先另设一位主任。</source>
        <translation>An office needs at least one director who can sign in; make another director first.</translation>
    </message>
    <message>
        <source>名单里没有“{name}”；请用“人员”里列出的姓名。</source>
        <translation>&quot;{name}&quot; is not in the list; use a name as listed under &quot;Staff&quot;.</translation>
    </message>
    <message>
        <source>已经输错 {tries} 次，请等 {seconds} 秒再试。</source>
        <translation>{tries} wrong tries; please wait {seconds} seconds before the next.</translation>
    </message>
    <message>
        <source>“{folder}”在办公室文件夹里面，会一起丢；请选另一块盘上的文件夹。</source>
        <translation>&quot;{folder}&quot; is inside the office folder and would be lost with it; choose a folder on another drive.</translation>
    </message>
    <message>
        <source>还没有一份完整的备份；请先点“立即备份”。</source>
        <translation>There is no whole backup yet; choose &quot;Back up now&quot; first.</translation>
    </message>
    <message>
        <source>第二位置“{folder}”没有写成；本机的备份不受影响，请看看那里是不是满了、写保护了或被拔掉了。</source>
        <translation>The second place &quot;{folder}&quot; could not be written; the backup on this PC is not affected. See whether it is full, write-protected or was pulled out.</translation>
    </message>
    <message>
        <source>找不到“{folder}”；请插好 U 盘或硬盘，再选一次。</source>
        <translation>&quot;{folder}&quot; cannot be found; plug in the stick or drive and choose again.</translation>
    </message>
    <message>
        <source>“{folder}”换不了，原样没有动；请先关掉正在用它的窗口和程序，再恢复一次。</source>
        <translation>&quot;{folder}&quot; could not be replaced and is as it was; close the windows and programs that use it, then restore again.</translation>
    </message>
    <message>
        <source>“{what}”{period}的预算是 {budget} 元，记上这笔超出 {beyond} 元，不能再支；请先调整预算。</source>
        <translation>The budget of &quot;{what}&quot; for {period} is {budget} yuan; this would go {beyond} yuan beyond it and cannot be paid; please revise the budget first.</translation>
    </message>
    <message>
        <source>“{what}”{period}的预算是 {budget} 元，记上这笔超出 {beyond} 元；请在备注里写明原因。</source>
        <translation>The budget of &quot;{what}&quot; for {period} is {budget} yuan; this goes {beyond} yuan beyond it; please give the reason as a note.</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月</source>
        <translation>{year}-{month}</translation>
    </message>
    <message>
        <source>{trouble}它的 {backups} 里没有完好的备份；请看看别的磁盘上有没有。</source>
        <translation>{trouble} There is no good backup in its {backups}; see whether another disk has one.</translation>
    </message>
    <message>
        <source>{trouble}最近一份完好的备份“{copy}”里有。</source>
        <translation>{trouble} The newest good backup, &quot;{copy}&quot;, has it.</translation>
    </message>
    <message>
        <source>“{log}”是别的办公室的，没有打开，什么也没有改；请先复制整个文件夹，再把它移走。</source>
        <translation>&quot;{log}&quot; belongs to another office; nothing was opened or changed: copy the whole folder first, then move this file away.</translation>
    </message>
    <message>
        <source>“{log}”已损坏，里面有还没有并入的保存；没有打开，什么也没有改。</source>
        <translation>&quot;{log}&quot; is damaged and holds saves that are not in the file yet; nothing was opened or changed.</translation>
    </message>
    <message>
        <source>“{log}”不见了，最近的保存在它里面；没有打开，请把它放回原处。</source>
        <translation>&quot;{log}&quot; is gone, and the latest saves are in it; nothing was opened: put it back where it was.</translation>
    </message>
    <message>
        <source>上一次保存没有写完（比如断了电），没有留下；请核对最后录入的那一笔。</source>
        <translation>The last save was never finished (a power cut, perhaps) and was not kept; check what you entered last.</translation>
    </message>
    <message>
        <source>“{folder}”的 {file} 是别的办公室的；请从备份里取回这个文件。</source>
        <translation>{file} in &quot;{folder}&quot; belongs to another office; take this file from a backup.</translation>
    </message>
    <message>
        <source>“{folder}”在网络共享上：两台电脑同时打开会损坏资料；请只在一台上打开，最好搬到本机的磁盘。</source>
        <translation>&quot;{folder}&quot; is on a network share: opened on two PCs at once, its data gets damaged; open it on one PC only, or better move it to a disk of this PC.</translation>
    </message>
    <message>
        <source>电脑的时间是 {now}，可办公室里已有 {last} 的记录；请先把日期和时间调对再录入。</source>
        <translation>This PC says it is {now}, but the office has records of {last}; set the date and time right before entering anything.</translation>
    </message>
    <message>
        <source>“{file}”写不进去；请关掉正在打开它的程序，或换一个有空间的位置再试。</source>
        <translation>&quot;{file}&quot; cannot be written; close the program that has it open, or choose a place with space.</translation>
    </message>
    <message>
        <source>把它恢复到一个新文件夹：community-desk office restore 备份 新文件夹。</source>
        <translation>restore it into a new folder: community-desk office restore BACKUP NEW-FOLDER.</translation>
    </message>
    <message>
        <source>请点“从备份恢复…”，原来的文件夹会留着。</source>
        <translation>press &quot;Restore from a backup…&quot;; the old folder is kept.</translation>
    </message>
    <message>
        <source>{trouble}最近一份完好的备份是“{copy}”；{way}</source>
        <translation>{trouble} The newest good backup is &quot;{copy}&quot;; {way}</translation>
    </message>
    <message>
        <source>窗口打不开（{status}）：{reason}；请装齐界面所需的系统库，再自检一次。</source>
        <translation>The window does not open ({status}): {reason}; please install the system libraries it needs and run the self-test again.</translation>
    </message>
    <message>
        <source>结果与预期不符（{what}）；请重新安装程序再自检一次。</source>
        <translation>The result is not what was expected ({what}); please install the program again and run the self-test once more.</translation>
    </message>
    <message>
        <source>自动锁屏请写 1 到 {most} 分钟，或选不自动锁。</source>
        <translation>Give 1 to {most} minutes until it locks by itself, or choose never.</translation>
    </message>
    <message>
        <source>没有找到“{words}”；请写居民全名或证件号码、证明编号、凭证号或台账名称。</source>
        <translation>Nothing is known as &quot;{words}&quot;; write a resident&apos;s full name or identity number, the number of a letter or voucher, or the name of a book.</translation>
    </message>
    <message>
        <source>操作记录里没有第 {id} 行；请刷新后再看。</source>
        <translation>The audit trail has no line {id}; refresh and look again.</translation>
    </message>
    <message>
        <source>这里没有叫“{name}”的工作人员；请核对姓名。</source>
        <translation>Nobody called &quot;{name}&quot; works or worked here; check the name.</translation>
    </message>
    <message>
        <source>没有符合条件的操作记录，没有导出；请放宽条件。</source>
        <translation>No line of the audit trail fits, nothing was exported; ask for less.</translation>
    </message>
    <message>
        <source>有 {count} 行，一张表放不下；请缩短时间再导出。</source>
        <translation>{count} lines do not fit on one sheet; choose a shorter time and export again.</translation>
    </message>
    <message>
        <source>“{file}”用不了；请核对这个位置，或换一个文件名再试。</source>
        <translation>&quot;{file}&quot; cannot be used; please check the place, or try another file name.</translation>
    </message>
    <message>
        <source>备份“{name}”是用更新的版本做的；请先升级本程序，再恢复它。</source>
        <translation>The copy &quot;{name}&quot; was made by a newer version; please upgrade this program first, then restore it.</translation>
    </message>
    <message>
        <source>“{folder}”这个路径太长，办公室打不开；请把文件夹搬到浅一些的位置。</source>
        <translation>The path &quot;{folder}&quot; is too long, so the office cannot be opened; please move the folder to a place with a shorter path.</translation>
    </message>
    <message>
        <source>“{folder}”只能读（没有权限、光盘或写保护的 U 盘），办公室打不开；请改权限，或把整个文件夹复制到本机磁盘上。</source>
        <translation>&quot;{folder}&quot; can only be read (no permission, a disc or a write-protected stick), so the office cannot be opened; please change the permissions, or copy the whole folder to a disk of this PC.</translation>
    </message>
    <message>
        <source>电脑的时间是 {now}，可办公室最近的记录是 {last} 的；请先核对日期和时间再录入。</source>
        <translation>This PC says it is {now}, but the newest record of the office is of {last}; please check date and time before entering anything.</translation>
    </message>
    <message>
        <source>纸面上的号码是完整的，{name}不能查看；请主任、会计或社工登录后查看。</source>
        <translation>The page carries whole numbers and {name} may not see it; ask a director, accountant or clerk to sign in and look.</translation>
    </message>
    <message>
        <source>备份“{copy}”记下的操作记录第 {id} 行，现在没有或不一样了，可能被改写或截掉过；请保留现场和这份备份，并报告主任。</source>
        <translation>Line {id} of the audit trail, as the copy &quot;{copy}&quot; knows it, is missing or no longer the same; the trail may have been rewritten or cut. Leave everything as it is, keep this copy, and tell the director.</translation>
    </message>
    <message>
        <source>恢复要由主任做，{name}当时或现在不是主任；请用主任当时的密码，或用恢复码。</source>
        <translation>Restoring is the director’s, which {name} was not at that time or is not any more; use the password that the director had at that time, or the recovery code.</translation>
    </message>
    <message>
        <source>已停止，没有做完的都没有留下。</source>
        <translation>Stopped; nothing is left of what was not done.</translation>
    </message>
    <message>
        <source>{earlier}还没有结账；请先结 {earlier}，再结 {month}。</source>
        <translation>{earlier} is not closed yet; close {earlier} first, then {month}.</translation>
    </message>
    <message>
        <source>{month}还没有到，也没有凭证；请核对要结的月份。</source>
        <translation>{month} has not begun and has no vouchers; check which month to close.</translation>
    </message>
    <message>
        <source>{month}没有结账，不用反结账。</source>
        <translation>{month} is not closed; there is nothing to reopen.</translation>
    </message>
    <message>
        <source>{month}已结账（结到 {closed}），不能再记；请记在 {closed}之后的月份。</source>
        <translation>{month} is closed (up to {closed}) and takes no more vouchers; use a month after {closed}.</translation>
    </message>
    <message>
        <source>{month}已结账，{number} 不能再改；记错了请在没有结账的月份冲销，再重新记一笔。</source>
        <translation>{month} is closed and {number} can no longer be changed; if it is wrong, reverse it in an open month and book it anew.</translation>
    </message>
    <message>
        <source>{month}已结账，凭证 {number} 的票据不能再移除；可以放入新的。</source>
        <translation>{month} is closed, so receipts of voucher {number} can no longer be removed; new ones may still be put in.</translation>
    </message>
    <message>
        <source>{month}还没有结账，只能打印样稿；请先结账，再正式公开。</source>
        <translation>{month} is not closed yet, so only a draft can be printed; close it first, then publish.</translation>
    </message>
    <message>
        <source>{month}一笔也没有记，没有报销单可打印；请换一个月份。</source>
        <translation>Nothing is booked in {month}, so there are no slips to print; choose another month.</translation>
    </message>
</context>
<context>
    <name>finders</name>
    <message>
        <source>可开具</source>
        <translation>Can issue</translation>
    </message>
    <message>
        <source>凭据开具</source>
        <translation>On evidence</translation>
    </message>
    <message>
        <source>不予开具</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>不提供</source>
        <translation>Not offered</translation>
    </message>
    <message>
        <source>主任签批</source>
        <translation>Director approves</translation>
    </message>
    <message>
        <source>核验扫描的二维码</source>
        <translation>Verify the scanned QR code</translation>
    </message>
    <message>
        <source>核验 {code}</source>
        <translation>Verify {code}</translation>
    </message>
</context>
<context>
    <name>flags</name>
    <message>
        <source>证件号码校验不对，请对照证件核实</source>
        <translation>ID number fails its check digit; compare with the ID</translation>
    </message>
    <message>
        <source>证件号码的位数或写法不对，请对照证件核实</source>
        <translation>ID number has a wrong length or form; compare with the ID</translation>
    </message>
    <message>
        <source>表格里的身份证号末几位已丢失，请重新录入</source>
        <translation>The workbook lost the last digits of the ID number; enter it again</translation>
    </message>
    <message>
        <source>性别与证件号码不一致</source>
        <translation>Sex does not agree with the ID number</translation>
    </message>
    <message>
        <source>出生日期与证件号码不一致</source>
        <translation>Birth date does not agree with the ID number</translation>
    </message>
    <message>
        <source>出生日期读不懂，请重新录入</source>
        <translation>Birth date not clear; enter it again</translation>
    </message>
    <message>
        <source>电话号码不对，请核实</source>
        <translation>Phone number not valid; confirm it</translation>
    </message>
    <message>
        <source>没有证件号码，请补录</source>
        <translation>No ID number; add it</translation>
    </message>
    <message>
        <source>没有住址</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>这一户已有户主，请核实与户主关系</source>
        <translation>The household already has a head; confirm the relation</translation>
    </message>
    <message>
        <source>表格里的写法没有对应的选项，请选一个</source>
        <translation>The workbook&apos;s wording fits no choice; choose one</translation>
    </message>
    <message>
        <source>紧急联系电话不对，请核实</source>
        <translation>The emergency phone is not a telephone number; please check</translation>
    </message>
</context>
<context>
    <name>forecast</name>
    <message>
        <source>还没有支出，算不出钱用到哪一天。</source>
        <translation>Nothing is spent yet, so it cannot be said when the money ends.</translation>
    </message>
    <message>
        <source>{year} 年的钱够用，余 {left} 元。</source>
        <translation>The money of {year} was enough, {left} yuan are left.</translation>
    </message>
    <message>
        <source>照这样花，钱够用到年底，约余 {left} 元。</source>
        <translation>At this pace the money lasts to the end of the year, with about {left} yuan left.</translation>
    </message>
    <message>
        <source>{year} 年的钱在 {month} 月 {day} 日用完，全年缺 {missing} 元。</source>
        <translation>The money of {year} ended on {month}/{day}; the year lacked {missing} yuan.</translation>
    </message>
    <message>
        <source>照这样花，钱用到 {month} 月 {day} 日，到年底缺 {missing} 元。</source>
        <translation>At this pace the money ends on {month}/{day}; {missing} yuan are missing by the end of the year.</translation>
    </message>
    <message>
        <source>钱：上年结余 {opening} 元，加本年已到账的 {allotted} 元，共 {money} 元；还没有拨下来的不算。</source>
        <translation>Money: {opening} yuan left from last year and {allotted} yuan that came in this year, {money} yuan in all; what has not come yet does not count.</translation>
    </message>
    <message>
        <source>钱：本年已到账的 {allotted} 元；还没有拨下来的不算。</source>
        <translation>Money: the {allotted} yuan that came in this year; what has not come yet does not count.</translation>
    </message>
    <message>
        <source>钱：能用于日常开支的共 {money} 元，即上年结余 {opening} 元，本年已到账 {allotted} 元，与专项之间调拨 {moved} 元；还没有拨下来的不算。</source>
        <translation>Money: {money} yuan may pay daily costs: {opening} left from last year, {allotted} that came in this year, {moved} moved from or to earmarked funds; what has not come yet does not count.</translation>
    </message>
    <message>
        <source>钱：能用于日常开支的共 {money} 元，即上年结余 {opening} 元，本年已到账 {allotted} 元；还没有拨下来的不算。</source>
        <translation>Money: {money} yuan may pay daily costs: {opening} left from last year and {allotted} that came in this year; what has not come yet does not count.</translation>
    </message>
    <message>
        <source>专项经费（{funds}）只能用在指定的事上，补不了日常的缺口，不算在内。</source>
        <translation>Earmarked funds ({funds}) pay only what they are for and cannot fill the gap of daily costs, so they do not count.</translation>
    </message>
    <message>
        <source>{year} 年 12 月已经结账，不再推算，按实际支出的 {spent} 元算。</source>
        <translation>December {year} is closed, so nothing is guessed: {spent} yuan were spent.</translation>
    </message>
    <message>
        <source>支出：1 月到 {months} 月共 {spent} 元，除以 {months} 个月再乘以 12，就是全年的数。每个月按同样的数往后算，哪一天加起来超过有的钱，钱就用到哪一天。</source>
        <translation>Spending: {spent} yuan from January to month {months}, divided by {months} months, times 12, is the whole year. Every month to come costs the same; the day on which it adds up to more than there is, is the day the money ends.</translation>
    </message>
    <message>
        <source>按月编了预算的类别（{classes}）不按平均数推算，往后各月照预算里那个月的数。</source>
        <translation>Classes with a budget by month ({classes}) do not follow the average: each month to come costs what the budget has for it.</translation>
    </message>
    <message>
        <source>这样算，全年预计支出 {expected} 元。</source>
        <translation>So the whole year is expected to cost {expected} yuan.</translation>
    </message>
    <message>
        <source>专项经费（{funds}）只能用在指定的事上，补不了日常的缺口，所以另算一行“不含专项”，缺多少以这一行为准。</source>
        <translation>Earmarked funds ({funds}) pay only what they are for and cannot fill the gap of daily costs, so there is a second line without them; what is missing is told by that line.</translation>
    </message>
    <message>
        <source>预借出去还没有报销的 {lent} 元，当作已经花掉，另外加上。</source>
        <translation>The {lent} yuan out as advances not yet settled count as spent and are added.</translation>
    </message>
    <message>
        <source>{months} 月底账上是负数，后来才有钱到账，中间是垫付的；钱用到哪一天，按全年的钱合起来算。</source>
        <translation>At the end of month {months} the balance was below zero and money came only later, so somebody fronted it; the day the money ends is told by all money of the year together.</translation>
    </message>
    <message>
        <source>开头 {idle} 个月没有支出，也算在月数里；要是那时还没有开始记账，会算少。</source>
        <translation>The first {idle} months cost nothing and count all the same; if nothing was booked yet in that time, the year will cost more than this.</translation>
    </message>
    <message>
        <source>{year} 年已经过完，但 12 月没有结账，没有记的月份仍按推算。</source>
        <translation>{year} is over but December is not closed; months without vouchers are still guessed.</translation>
    </message>
    <message>
        <source>从 {after} 月起还没有记支出；没有记账不等于没有花钱，仍按前面的推算。</source>
        <translation>Nothing is booked as spent from month {after} on; that does not mean nothing was spent, so those months follow the pace before.</translation>
    </message>
    <message>
        <source>{months} 月还没有过完，也按整月算；到月底再看更准。</source>
        <translation>Month {months} is not over and counts whole; at its end this will be more exact.</translation>
    </message>
    <message>
        <source>{year} 年还没有记收入，算不出钱用到哪一天；全年缺 {missing} 元。</source>
        <translation>No income is booked for {year}, so no day can be named on which the money ends; the year lacks {missing} yuan.</translation>
    </message>
</context>
<context>
    <name>form_facts</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>文化程度</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>从业状况</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>户籍地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>现居住地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>室号</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>户编号</source>
        <translation>Household number</translation>
    </message>
    <message>
        <source>家庭人口</source>
        <translation>People in household</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>监护人电话</source>
        <translation>Guardian&apos;s phone</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>紧急联系人</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>紧急联系电话</source>
        <translation>Emergency phone</translation>
    </message>
    <message>
        <source>户口性质</source>
        <translation>Kind of register</translation>
    </message>
    <message>
        <source>房屋面积</source>
        <translation>Floor area</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>楼栋长</source>
        <translation>Block leader</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>人户状态</source>
        <translation>Registration status</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>Kind of ID</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>证件有效期起</source>
        <translation>ID valid from</translation>
    </message>
    <message>
        <source>证件有效期至</source>
        <translation>ID valid until</translation>
    </message>
    <message>
        <source>曾用证件号码</source>
        <translation>Former ID number</translation>
    </message>
    <message>
        <source>无证件原因</source>
        <translation>Reason for no ID</translation>
    </message>
    <message>
        <source>入住日期</source>
        <translation>Moved in on</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>户主姓名</source>
        <translation>Head&apos;s name</translation>
    </message>
    <message>
        <source>户主证件号码</source>
        <translation>Head&apos;s ID number</translation>
    </message>
    <message>
        <source>户主电话</source>
        <translation>Head&apos;s phone</translation>
    </message>
    <message>
        <source>户主性别</source>
        <translation>Head&apos;s sex</translation>
    </message>
    <message>
        <source>户主出生日期</source>
        <translation>Head&apos;s birth date</translation>
    </message>
    <message>
        <source>序号（1、2、3）</source>
        <translation>Number (1, 2, 3)</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>填表人</source>
        <translation>Filled in by</translation>
    </message>
    <message>
        <source>填表日期</source>
        <translation>Filled in on</translation>
    </message>
</context>
<context>
    <name>guardians</name>
    <message>
        <source>父亲</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>祖父母、外祖父母</source>
        <translation>Grandparent</translation>
    </message>
    <message>
        <source>兄姐</source>
        <translation>Elder sibling</translation>
    </message>
    <message>
        <source>其他监护人</source>
        <translation>Other guardian</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>not on record</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>hand</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>开具日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>致送单位</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>签批人</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>没有户主的户</source>
        <translation>Households without a head</translation>
    </message>
    <message>
        <source>开亲属关系证明、填家庭台账都要从户主算起</source>
        <translation>Letters of kinship and family ledgers count from the head</translation>
    </message>
    <message>
        <source>可能同一个人登记在两户</source>
        <translation>Perhaps one person in two households</translation>
    </message>
    <message>
        <source>重名重出生日期或重电话；人数、补贴都会算两遍</source>
        <translation>Same name and birth date or phone; people and benefits are counted twice</translation>
    </message>
    <message>
        <source>孩子身边没有大人</source>
        <translation>Children without an adult</translation>
    </message>
    <message>
        <source>未满18周岁，同户没有成年人，也没有登记监护人</source>
        <translation>Under 18, no adult in the household and no guardian on record</translation>
    </message>
    <message>
        <source>出生日期在今天以后</source>
        <translation>Birth dates in the future</translation>
    </message>
    <message>
        <source>多半是年份打错了</source>
        <translation>Most likely a slip in the year</translation>
    </message>
    <message>
        <source>年龄超过110岁</source>
        <translation>Older than 110</translation>
    </message>
    <message>
        <source>可能已经去世，或年份打错了；高龄津贴会发错</source>
        <translation>May have died, or a slip in the year; allowances for the old go wrong</translation>
    </message>
    <message>
        <source>没人住的房屋还有人挂着</source>
        <translation>Empty homes that something still points to</translation>
    </message>
    <message>
        <source>户、户籍地址或台账还指着这里，通知会送到空房</source>
        <translation>A household, a registered address or a ledger still points here; notices go to an empty home</translation>
    </message>
    <message>
        <source>证件已过期</source>
        <translation>Papers that have expired</translation>
    </message>
    <message>
        <source>办事时会被退回；提醒本人换证，换好后登记新的有效期</source>
        <translation>They are turned down at the counter; remind the person to renew, then enter the new validity</translation>
    </message>
    <message>
        <source>号码错一位，开出的证明就不能用</source>
        <translation>One wrong digit makes a letter useless</translation>
    </message>
    <message>
        <source>Excel 把长号码变成了科学计数，原来的末几位找不回来</source>
        <translation>Excel made the long number a power of ten; its last digits are lost</translation>
    </message>
    <message>
        <source>性别写错会被办事窗口退回</source>
        <translation>A wrong sex is turned down at the counter</translation>
    </message>
    <message>
        <source>年龄、津贴和提醒都按出生日期算</source>
        <translation>Ages, allowances and reminders go by the birth date</translation>
    </message>
    <message>
        <source>有事联系不上</source>
        <translation>Cannot be reached</translation>
    </message>
    <message>
        <source>没有证件的写明原因就行</source>
        <translation>Where there is no paper, saying why is enough</translation>
    </message>
    <message>
        <source>按楼栋的名单里找不到这些人</source>
        <translation>Lists by building do not find these people</translation>
    </message>
    <message>
        <source>名册里一户写了两个户主，后一个先记成“其他”</source>
        <translation>The roster named two heads of one household; the second is kept as &quot;other&quot; for now</translation>
    </message>
    <message>
        <source>名册里写的词没有对应的选项，这一项先空着</source>
        <translation>The roster&apos;s word fits no choice; this fact is empty for now</translation>
    </message>
    <message>
        <source>出了急事找不到家里人</source>
        <translation>In an emergency the family cannot be reached</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>ID type</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>无证件原因</source>
        <translation>Why no ID</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>文化程度</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>从业状况</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>人户情况</source>
        <translation>Register status</translation>
    </message>
    <message>
        <source>户籍地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>户编号</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>现住址</source>
        <translation>Current address</translation>
    </message>
    <message>
        <source>入住日期</source>
        <translation>Moved in on</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>修改{facts}</source>
        <translation>Changed: {facts}</translation>
    </message>
    <message>
        <source>核对过资料，无改动</source>
        <translation>Checked, no change</translation>
    </message>
    <message>
        <source>查看了{facts}</source>
        <translation>Viewed: {facts}</translation>
    </message>
    <message>
        <source>已核对：{doubt}</source>
        <translation>Checked: {doubt}</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>登记监护人同意</source>
        <translation>Guardian&apos;s consent recorded</translation>
    </message>
    <message>
        <source>撤回监护人同意</source>
        <translation>Guardian&apos;s consent withdrawn</translation>
    </message>
    <message>
        <source>{what} · {staff}</source>
        <translation>{what} · {staff}</translation>
    </message>
    <message>
        <source>随名册导入：{file}</source>
        <translation>Imported with roster: {file}</translation>
    </message>
    <message>
        <source>记入《{book}》</source>
        <translation>Entered in &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>《{book}》复核</source>
        <translation>Reviewed in &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>从《{book}》销账</source>
        <translation>Closed in &quot;{book}&quot;</translation>
    </message>
    <message>
        <source>{title} {number}</source>
        <translation>{title} {number}</translation>
    </message>
    <message>
        <source>{title} {number}（已作废）</source>
        <translation>{title} {number} (void)</translation>
    </message>
    <message>
        <source>不予开具：{title} {number}</source>
        <translation>Refused: {title} {number}</translation>
    </message>
    <message>
        <source>曾用证件号码</source>
        <translation>former number</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>issuer of the paper</translation>
    </message>
    <message>
        <source>证件有效期起</source>
        <translation>start of the paper&apos;s validity</translation>
    </message>
    <message>
        <source>证件有效期至</source>
        <translation>end of the paper&apos;s validity</translation>
    </message>
    <message>
        <source>证件核验</source>
        <translation>that the paper was seen</translation>
    </message>
    <message>
        <source>核对{facts}：{how}</source>
        <translation>Checked {facts}: {how}</translation>
    </message>
    <message>
        <source>打印了资料</source>
        <translation>Printed a paper</translation>
    </message>
    <message>
        <source>判定和另一个人不是同一个人</source>
        <translation>Judged not to be the same person as another</translation>
    </message>
    <message>
        <source>收回“不是同一个人”的判定</source>
        <translation>Took back &quot;not the same person&quot;</translation>
    </message>
    <message>
        <source>户口性质</source>
        <translation>Register kind</translation>
    </message>
    <message>
        <source>紧急联系人</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>紧急联系电话</source>
        <translation>Emergency phone</translation>
    </message>
    <message>
        <source>{title} {number}：{applicant}申请，信中写到此人</source>
        <translation>{title} {number}: asked for by {applicant}, names this person</translation>
    </message>
    <message>
        <source>{title} {number}（已作废）：{applicant}申请，信中写到此人</source>
        <translation>{title} {number} (void): asked for by {applicant}, names this person</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>证件号码重复</source>
        <translation>Same ID number twice</translation>
    </message>
    <message>
        <source>同一个人写了两次</source>
        <translation>Same person twice</translation>
    </message>
    <message>
        <source>没有姓名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>认出</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>按内容猜的</source>
        <translation>Guessed</translation>
    </message>
    <message>
        <source>只核对，不改档案</source>
        <translation>Only compared</translation>
    </message>
    <message>
        <source>上次改过</source>
        <translation>As last time</translation>
    </message>
    <message>
        <source>这次改的</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>按规定不保存</source>
        <translation>Left out by rule</translation>
    </message>
    <message>
        <source>不用导入</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>没有认出</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>没有人的资料会改变</source>
        <translation>Nobody&apos;s facts will change</translation>
    </message>
    <message>
        <source>没有新来的人</source>
        <translation>Nobody is new</translation>
    </message>
    <message>
        <source>每一行都能导入</source>
        <translation>Every line can be imported</translation>
    </message>
    <message>
        <source>没有要核对的资料</source>
        <translation>Nothing to check</translation>
    </message>
    <message>
        <source>登记的人名册里都有</source>
        <translation>Everybody in the registry is in the file</translation>
    </message>
    <message>
        <source>户主姓名</source>
        <translation>Name of the head</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>室号</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>门牌号</source>
        <translation>House number</translation>
    </message>
    <message>
        <source>所在户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>{number}（中间几位不同）</source>
        <translation>{number} (other digits in the middle)</translation>
    </message>
    <message>
        <source>建筑面积</source>
        <translation>Floor area</translation>
    </message>
</context>
<context>
    <name>life</name>
    <message>
        <source>迁入…</source>
        <translation>Move in…</translation>
    </message>
    <message>
        <source>迁回…</source>
        <translation>Come back…</translation>
    </message>
    <message>
        <source>迁出…</source>
        <translation>Move out…</translation>
    </message>
    <message>
        <source>出生…</source>
        <translation>Birth…</translation>
    </message>
    <message>
        <source>死亡…</source>
        <translation>Death…</translation>
    </message>
    <message>
        <source>结婚入户…</source>
        <translation>Marry in…</translation>
    </message>
    <message>
        <source>分户…</source>
        <translation>Split the household…</translation>
    </message>
    <message>
        <source>户主变更…</source>
        <translation>Change the head…</translation>
    </message>
    <message>
        <source>换住处…</source>
        <translation>Move house…</translation>
    </message>
    <message>
        <source>已撤销：{what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{people}迁入{address}</source>
        <translation>{people} moved in at {address}</translation>
    </message>
    <message>
        <source>{people}迁回{address}</source>
        <translation>{people} came back to {address}</translation>
    </message>
    <message>
        <source>{people}迁出到{to}</source>
        <translation>{people} moved out to {to}</translation>
    </message>
    <message>
        <source>{people}迁出</source>
        <translation>{people} moved out</translation>
    </message>
    <message>
        <source>，新户主{head}</source>
        <translation>, new head {head}</translation>
    </message>
    <message>
        <source>{parent}的孩子{people}出生</source>
        <translation>{people} was born, child of {parent}</translation>
    </message>
    <message>
        <source>{people}去世</source>
        <translation>{people} died</translation>
    </message>
    <message>
        <source>{people}与{partner}结婚，入户</source>
        <translation>{people} married {partner} and joined the household</translation>
    </message>
    <message>
        <source>，原户新户主{head}</source>
        <translation>, {head} heads the old household</translation>
    </message>
    <message>
        <source>{people}分户，户主{head_of_new}</source>
        <translation>{people} became a household of their own, head {head_of_new}</translation>
    </message>
    <message>
        <source>，住到{address}</source>
        <translation>, at {address}</translation>
    </message>
    <message>
        <source>户主由{before}改为{people}</source>
        <translation>{people} became head after {before}</translation>
    </message>
    <message>
        <source>{people}为户主</source>
        <translation>{people} became head</translation>
    </message>
    <message>
        <source>{people}从{before}搬到{address}</source>
        <translation>{people} moved from {before} to {address}</translation>
    </message>
    <message>
        <source>{people}搬到{address}</source>
        <translation>{people} moved to {address}</translation>
    </message>
    <message>
        <source>{people}的两条登记合并为一条</source>
        <translation>Two records of {people} merged into one</translation>
    </message>
    <message>
        <source>{names}等{count}人</source>
        <translation>{names} and others ({count} people)</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>全部居民</source>
        <translation>All residents</translation>
    </message>
    <message>
        <source>80岁以上老人</source>
        <translation>Aged 80 and over</translation>
    </message>
    <message>
        <source>未满14周岁</source>
        <translation>Under 14</translation>
    </message>
    <message>
        <source>人户分离</source>
        <translation>Registered away</translation>
    </message>
    <message>
        <source>空挂户</source>
        <translation>Registered only</translation>
    </message>
    <message>
        <source>流动人口</source>
        <translation>Migrants</translation>
    </message>
    <message>
        <source>港澳台与外籍</source>
        <translation>HK/Macao/TW, foreign</translation>
    </message>
    <message>
        <source>待核对的资料</source>
        <translation>Records to check</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>迁出与死亡</source>
        <translation>Moved out or died</translation>
    </message>
    <message>
        <source>80岁以上独居</source>
        <translation>80 and over, living alone</translation>
    </message>
    <message>
        <source>本季未走访的残疾人</source>
        <translation>Disabled, no visit this quarter</translation>
    </message>
</context>
<context>
    <name>local_lists</name>
    <message>
        <source>第 {row} 行</source>
        <translation>row {row}</translation>
    </message>
    <message>
        <source>“{sheet}”第 {row} 行</source>
        <translation>row {row} of &quot;{sheet}&quot;</translation>
    </message>
    <message>
        <source>没有写事项</source>
        <translation>No item is given</translation>
    </message>
    <message>
        <source>没有写口径</source>
        <translation>No state is given</translation>
    </message>
    <message>
        <source>口径“{state}”看不懂</source>
        <translation>The state &quot;{state}&quot; is not understood</translation>
    </message>
    <message>
        <source>程序里没有这个事项</source>
        <translation>The program has no such type</translation>
    </message>
    <message>
        <source>像是“{title}”，拿不准，请改成这个名称</source>
        <translation>Perhaps &quot;{title}&quot;, but not surely; use this name</translation>
    </message>
    <message>
        <source>“{title}”没有可用的信纸，不能设为开具</source>
        <translation>&quot;{title}&quot; has no letter form and cannot be issued</translation>
    </message>
    <message>
        <source>“{title}”没有告知的内容，不能设为不予开具</source>
        <translation>&quot;{title}&quot; has no guidance and cannot be refused</translation>
    </message>
    <message>
        <source>“{title}”任何时候都不提供</source>
        <translation>&quot;{title}&quot; is never offered</translation>
    </message>
    <message>
        <source>和{other}是同一事项，口径相同</source>
        <translation>The same type as {other}, with the same state</translation>
    </message>
    <message>
        <source>和{other}是同一事项，以那一行为准</source>
        <translation>The same type as {other}, which goes before it</translation>
    </message>
    <message>
        <source>和{other}是同一事项，口径却不同</source>
        <translation>The same type as {other}, with another state</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>户与关系</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>原证件号码</source>
        <translation>Former ID number</translation>
    </message>
    <message>
        <source>证明 {count}</source>
        <translation>Letters {count}</translation>
    </message>
    <message>
        <source>不予开具 {count}</source>
        <translation>Refusals {count}</translation>
    </message>
    <message>
        <source>台账 {count}</source>
        <translation>Entries {count}</translation>
    </message>
    <message>
        <source>没有证明和台账</source>
        <translation>No letters, no entries</translation>
    </message>
    <message>
        <source>{number} 户</source>
        <translation>Household {number}</translation>
    </message>
</context>
<context>
    <name>more</name>
    <message>
        <source>楼栋图</source>
        <translation>Block picture</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>个人信息申请</source>
        <translation>Requests about personal information</translation>
    </message>
    <message>
        <source>导入记录</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>疑似重复</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>到期清理</source>
        <translation>Clean-up</translation>
    </message>
    <message>
        <source>资料体检</source>
        <translation>Registry check-up</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>证明清单</source>
        <translation>Certificate types</translation>
    </message>
    <message>
        <source>签批人</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>用印登记</source>
        <translation>Seal book</translation>
    </message>
    <message>
        <source>编号检查</source>
        <translation>Check of numbers</translation>
    </message>
    <message>
        <source>手工补录</source>
        <translation>Letters by hand</translation>
    </message>
    <message>
        <source>信的写法</source>
        <translation>Wording of letters</translation>
    </message>
    <message>
        <source>样稿</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>成批开具</source>
        <translation>Letters for many</translation>
    </message>
    <message>
        <source>打印纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>不予开具统计</source>
        <translation>Refusals counted</translation>
    </message>
    <message>
        <source>重复栏目</source>
        <translation>Repeated columns</translation>
    </message>
    <message>
        <source>填部门表格</source>
        <translation>Department forms</translation>
    </message>
    <message>
        <source>台账设计</source>
        <translation>Design of books</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>减负报告</source>
        <translation>Burden report</translation>
    </message>
    <message>
        <source>钱用到哪一天</source>
        <translation>When the money ends</translation>
    </message>
    <message>
        <source>年度预算</source>
        <translation>Budget of the year</translation>
    </message>
    <message>
        <source>分类账</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>财务公开表</source>
        <translation>Sheets for the notice board</translation>
    </message>
    <message>
        <source>年终结转</source>
        <translation>End of the year</translation>
    </message>
    <message>
        <source>导入、导出</source>
        <translation>Import and export</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>经费标准</source>
        <translation>Funding standards</translation>
    </message>
</context>
<context>
    <name>naming</name>
    <message>
        <source>{name}（示例）</source>
        <translation>{name} (sample)</translation>
    </message>
</context>
<context>
    <name>numbers_field</name>
    <message>
        <source>打码：340102********0413</source>
        <translation>Masked: 340102********0413</translation>
    </message>
    <message>
        <source>全部显示：仅限用途确实需要</source>
        <translation>In full: only if the purpose needs it</translation>
    </message>
</context>
<context>
    <name>office_pages</name>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>备份与恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>A4，存根在下</source>
        <translation>A4, stub below</translation>
    </message>
    <message>
        <source>A5，存根在下</source>
        <translation>A5, stub below</translation>
    </message>
    <message>
        <source>A4 对开，左存根右正本</source>
        <translation>A4 side by side: stub left, letter right</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>户籍地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Employer</translation>
    </message>
</context>
<context>
    <name>period_field</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} 年第 {quarter} 季度</source>
        <translation>{year}, quarter {quarter}</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月</source>
        <translation>{year}, month {month}</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>经费</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>办公室</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>登记、修改居民和户</source>
        <translation>Enter and change residents and households</translation>
    </message>
    <message>
        <source>删去登记错的人</source>
        <translation>Remove people entered by mistake</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>合并重复的人</source>
        <translation>Merge people entered twice</translation>
    </message>
    <message>
        <source>保存常用名单</source>
        <translation>Save lists of one&apos;s own</translation>
    </message>
    <message>
        <source>登记同意和个人信息申请</source>
        <translation>Record consents and requests about personal facts</translation>
    </message>
    <message>
        <source>清理到期的个人信息</source>
        <translation>Delete personal facts past their time</translation>
    </message>
    <message>
        <source>看完整的证件号和电话</source>
        <translation>See whole identity and phone numbers</translation>
    </message>
    <message>
        <source>打印居民资料</source>
        <translation>Print facts of residents</translation>
    </message>
    <message>
        <source>打印、保存居民统计</source>
        <translation>Print and save figures of residents</translation>
    </message>
    <message>
        <source>导出居民名单</source>
        <translation>Export lists of residents</translation>
    </message>
    <message>
        <source>登记、修改台账条目</source>
        <translation>Enter and change ledger entries</translation>
    </message>
    <message>
        <source>设计台账</source>
        <translation>Design books</translation>
    </message>
    <message>
        <source>清理过了保存年限的条目</source>
        <translation>Delete entries past their time</translation>
    </message>
    <message>
        <source>看台账里完整的证件号和电话</source>
        <translation>See whole numbers in ledgers</translation>
    </message>
    <message>
        <source>打印台账</source>
        <translation>Print ledgers</translation>
    </message>
    <message>
        <source>导出台账、填部门表格</source>
        <translation>Export ledgers, fill departments&apos; forms</translation>
    </message>
    <message>
        <source>开证明、出具不予开具告知</source>
        <translation>Issue letters and refusals</translation>
    </message>
    <message>
        <source>签批证明</source>
        <translation>Approve letters</translation>
    </message>
    <message>
        <source>作废证明</source>
        <translation>Void letters</translation>
    </message>
    <message>
        <source>登记用印、领取</source>
        <translation>Record the seal and who fetches</translation>
    </message>
    <message>
        <source>给索要单位复函</source>
        <translation>Reply to the body that asked</translation>
    </message>
    <message>
        <source>管理证明用纸</source>
        <translation>Keep count of letter paper</translation>
    </message>
    <message>
        <source>定证明清单、样式和编号</source>
        <translation>Set the list, wording and numbers of letters</translation>
    </message>
    <message>
        <source>打印证明</source>
        <translation>Print letters</translation>
    </message>
    <message>
        <source>打印、保存不予开具的统计</source>
        <translation>Print and save counts of refusals</translation>
    </message>
    <message>
        <source>记凭证</source>
        <translation>Book vouchers</translation>
    </message>
    <message>
        <source>冲销凭证</source>
        <translation>Reverse vouchers</translation>
    </message>
    <message>
        <source>经费之间调剂</source>
        <translation>Transfer between funds</translation>
    </message>
    <message>
        <source>导入旧账、对账</source>
        <translation>Import old accounts, reconcile</translation>
    </message>
    <message>
        <source>编预算</source>
        <translation>Plan budgets</translation>
    </message>
    <message>
        <source>管理经费来源和类别</source>
        <translation>Keep funds and classes</translation>
    </message>
    <message>
        <source>月结</source>
        <translation>Close a month</translation>
    </message>
    <message>
        <source>撤销月结</source>
        <translation>Reopen a month</translation>
    </message>
    <message>
        <source>做公开表</source>
        <translation>Make publication sheets</translation>
    </message>
    <message>
        <source>看票据</source>
        <translation>See receipts</translation>
    </message>
    <message>
        <source>打印账表</source>
        <translation>Print accounts</translation>
    </message>
    <message>
        <source>导出凭证</source>
        <translation>Export vouchers</translation>
    </message>
    <message>
        <source>撤销刚做的事</source>
        <translation>Undo what was just done</translation>
    </message>
    <message>
        <source>改办公室的设置</source>
        <translation>Change the office&apos;s settings</translation>
    </message>
    <message>
        <source>管理人员、密码和恢复码</source>
        <translation>Manage staff, passwords and the recovery code</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>改自己的密码</source>
        <translation>Change one&apos;s own password</translation>
    </message>
    <message>
        <source>看操作记录</source>
        <translation>See the trail</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>删备份</source>
        <translation>Delete backups</translation>
    </message>
    <message>
        <source>导出不加密的全部数据</source>
        <translation>Export everything unencrypted</translation>
    </message>
    <message>
        <source>做工作交接材料</source>
        <translation>Make the handover pack</translation>
    </message>
    <message>
        <source>看、打印今日待办</source>
        <translation>See and print what waits today</translation>
    </message>
</context>
<context>
    <name>printer</name>
    <message>
        <source>已送去打印：{pages} 页</source>
        <translation>Sent to the printer (pages: {pages})</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>是</source>
        <translation>is</translation>
    </message>
    <message>
        <source>不是</source>
        <translation>is not</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>满（周岁）</source>
        <translation>at least (years)</translation>
    </message>
    <message>
        <source>不满（周岁）</source>
        <translation>under (years)</translation>
    </message>
    <message>
        <source>居住</source>
        <translation>Living</translation>
    </message>
    <message>
        <source>独居</source>
        <translation>alone</translation>
    </message>
    <message>
        <source>不是独居</source>
        <translation>not alone</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>在册</source>
        <translation>stands in</translation>
    </message>
    <message>
        <source>不在册</source>
        <translation>does not stand in</translation>
    </message>
    <message>
        <source>在册，本月未走访</source>
        <translation>no visit this month</translation>
    </message>
    <message>
        <source>在册，本季未走访</source>
        <translation>no visit this quarter</translation>
    </message>
    <message>
        <source>在册，今年未走访</source>
        <translation>no visit this year</translation>
    </message>
    <message>
        <source>在册，多日未走访</source>
        <translation>no visit for days</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>在</source>
        <translation>in</translation>
    </message>
    <message>
        <source>不在</source>
        <translation>not in</translation>
    </message>
    <message>
        <source>人户</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>与户主</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>婚姻</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>文化</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>从业</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>有登记</source>
        <translation>on record</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>not on record</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>有</source>
        <translation>has</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>has none</translation>
    </message>
    <message>
        <source>一户人数</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>至少</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>少于</source>
        <translation>fewer than</translation>
    </message>
    <message>
        <source>入住</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>不早于</source>
        <translation>on or after</translation>
    </message>
    <message>
        <source>早于</source>
        <translation>before</translation>
    </message>
    <message>
        <source>任何一项</source>
        <translation>anything</translation>
    </message>
    <message>
        <source>其他住址</source>
        <translation>Other addresses</translation>
    </message>
    <message>
        <source>核实</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>很久没有核实</source>
        <translation>not for long</translation>
    </message>
    <message>
        <source>近期都核实过</source>
        <translation>lately</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>票据</source>
        <translation>Receipts</translation>
    </message>
</context>
<context>
    <name>reconcile</name>
    <message>
        <source>对方清单上的，我方都记了</source>
        <translation>All that is on their list is booked</translation>
    </message>
    <message>
        <source>我方记的，对方清单上都有</source>
        <translation>All that we booked is on their list</translation>
    </message>
    <message>
        <source>没有金额一致、日期差得远的</source>
        <translation>Nothing of the same amount lies far apart</translation>
    </message>
    <message>
        <source>没有可能是几笔合一的</source>
        <translation>Nothing may belong together</translation>
    </message>
    <message>
        <source>没有对上的</source>
        <translation>Nothing agrees</translation>
    </message>
    <message>
        <source>每一行都看懂了</source>
        <translation>Every line was read</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>{day} 制作</source>
        <translation>Made on {day}</translation>
    </message>
    <message>
        <source>从左到右、从上到下共六组；没有字母 I、O 和数字 0、1。</source>
        <translation>Six groups, from left to right and from top to bottom; the letters I and O and the figures 0 and 1 do not occur.</translation>
    </message>
    <message>
        <source>什么时候用</source>
        <translation>When to use it</translation>
    </message>
    <message>
        <source>忘了密码、没有人能登录时，用它给任何一位工作人员设一个新密码。</source>
        <translation>When a password is forgotten and nobody can sign in, it sets a new password for any member of staff.</translation>
    </message>
    <message>
        <source>怎么用</source>
        <translation>How to use it</translation>
    </message>
    <message>
        <source>1. 打开程序，在“登录”里点“忘了密码…”。</source>
        <translation>1. Start the program and click &quot;Forgotten password…&quot; where one signs in.</translation>
    </message>
    <message>
        <source>2. 照抄上面六组字母和数字；大小写、空格、横线都不要紧，抄错了程序会说。</source>
        <translation>2. Copy the six groups above; capitals, blanks and dashes do not matter, and the program tells you of a slip.</translation>
    </message>
    <message>
        <source>3. 选工作人员，把新密码输两遍，点“设新密码并登录”。</source>
        <translation>3. Choose the member of staff, type the new password twice and click &quot;Set password and sign in&quot;.</translation>
    </message>
    <message>
        <source>4. 用过以后，请主任在“人员”里换一个新恢复码，这张纸销毁。</source>
        <translation>4. After use, have the director make a new recovery code under &quot;Staff&quot; and destroy this sheet.</translation>
    </message>
    <message>
        <source>怎么保管</source>
        <translation>How to keep it</translation>
    </message>
    <message>
        <source>装进信封封好，写上日期，锁进保险柜，和电脑、备份盘分开放。</source>
        <translation>Seal it in an envelope with the date and lock it into the safe, apart from the PC and the backup drive.</translation>
    </message>
    <message>
        <source>不拍照，不发消息；存成文件只为打印，印好就删：谁拿到它和资料，谁就能打开。</source>
        <translation>No photograph, no message; save it as a file only to print it, then delete the file: whoever has it and the data can open them.</translation>
    </message>
    <message>
        <source>主任交接时当面交接，并换一个新恢复码。</source>
        <translation>When the director changes, hand it over in person and make a new recovery code.</translation>
    </message>
    <message>
        <source>丢了怎么办</source>
        <translation>If it is lost</translation>
    </message>
    <message>
        <source>还有主任能登录：马上在“人员”里换一个新恢复码，旧的就作废。</source>
        <translation>A director can still sign in: make a new recovery code under &quot;Staff&quot; at once; the old one stops.</translation>
    </message>
    <message>
        <source>密码和恢复单都没有了：谁也打不开这些资料，做程序的人也不能。</source>
        <translation>Passwords and sheet are both gone: nobody can open the data, not even who made the program.</translation>
    </message>
    <message>
        <source>保管人</source>
        <translation>Kept by</translation>
    </message>
    <message>
        <source>封存日期</source>
        <translation>Sealed on</translation>
    </message>
</context>
<context>
    <name>relations</name>
    <message>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>夫</source>
        <translation>Husband</translation>
    </message>
    <message>
        <source>妻</source>
        <translation>Wife</translation>
    </message>
    <message>
        <source>子</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>独生子</source>
        <translation>Only son</translation>
    </message>
    <message>
        <source>长子</source>
        <translation>Eldest son</translation>
    </message>
    <message>
        <source>次子</source>
        <translation>Second son</translation>
    </message>
    <message>
        <source>三子</source>
        <translation>Third son</translation>
    </message>
    <message>
        <source>四子</source>
        <translation>Fourth son</translation>
    </message>
    <message>
        <source>五子</source>
        <translation>Fifth son</translation>
    </message>
    <message>
        <source>养子或继子</source>
        <translation>Adopted son or stepson</translation>
    </message>
    <message>
        <source>女婿</source>
        <translation>Son-in-law</translation>
    </message>
    <message>
        <source>其他儿子</source>
        <translation>Other son</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Daughter</translation>
    </message>
    <message>
        <source>独生女</source>
        <translation>Only daughter</translation>
    </message>
    <message>
        <source>长女</source>
        <translation>Eldest daughter</translation>
    </message>
    <message>
        <source>次女</source>
        <translation>Second daughter</translation>
    </message>
    <message>
        <source>三女</source>
        <translation>Third daughter</translation>
    </message>
    <message>
        <source>四女</source>
        <translation>Fourth daughter</translation>
    </message>
    <message>
        <source>五女</source>
        <translation>Fifth daughter</translation>
    </message>
    <message>
        <source>养女或继女</source>
        <translation>Adopted daughter or stepdaughter</translation>
    </message>
    <message>
        <source>儿媳</source>
        <translation>Daughter-in-law</translation>
    </message>
    <message>
        <source>其他女儿</source>
        <translation>Other daughter</translation>
    </message>
    <message>
        <source>孙辈</source>
        <translation>Grandchild</translation>
    </message>
    <message>
        <source>孙子</source>
        <translation>Son&apos;s son</translation>
    </message>
    <message>
        <source>孙女</source>
        <translation>Son&apos;s daughter</translation>
    </message>
    <message>
        <source>外孙子</source>
        <translation>Daughter&apos;s son</translation>
    </message>
    <message>
        <source>外孙女</source>
        <translation>Daughter&apos;s daughter</translation>
    </message>
    <message>
        <source>孙媳或外孙媳</source>
        <translation>Grandson&apos;s wife</translation>
    </message>
    <message>
        <source>孙女婿或外孙女婿</source>
        <translation>Granddaughter&apos;s husband</translation>
    </message>
    <message>
        <source>曾孙或外曾孙</source>
        <translation>Great-grandson</translation>
    </message>
    <message>
        <source>曾孙女或外曾孙女</source>
        <translation>Great-granddaughter</translation>
    </message>
    <message>
        <source>其他孙辈</source>
        <translation>Other grandchild</translation>
    </message>
    <message>
        <source>父母</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>父亲</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>公公</source>
        <translation>Husband&apos;s father</translation>
    </message>
    <message>
        <source>婆婆</source>
        <translation>Husband&apos;s mother</translation>
    </message>
    <message>
        <source>岳父</source>
        <translation>Wife&apos;s father</translation>
    </message>
    <message>
        <source>岳母</source>
        <translation>Wife&apos;s mother</translation>
    </message>
    <message>
        <source>继父或养父</source>
        <translation>Stepfather or adoptive father</translation>
    </message>
    <message>
        <source>继母或养母</source>
        <translation>Stepmother or adoptive mother</translation>
    </message>
    <message>
        <source>其他父母</source>
        <translation>Other parent</translation>
    </message>
    <message>
        <source>祖辈</source>
        <translation>Grandparent</translation>
    </message>
    <message>
        <source>祖父</source>
        <translation>Father&apos;s father</translation>
    </message>
    <message>
        <source>祖母</source>
        <translation>Father&apos;s mother</translation>
    </message>
    <message>
        <source>外祖父</source>
        <translation>Mother&apos;s father</translation>
    </message>
    <message>
        <source>外祖母</source>
        <translation>Mother&apos;s mother</translation>
    </message>
    <message>
        <source>配偶的祖父母或外祖父母</source>
        <translation>Spouse&apos;s grandparent</translation>
    </message>
    <message>
        <source>曾祖父</source>
        <translation>Great-grandfather</translation>
    </message>
    <message>
        <source>曾祖母</source>
        <translation>Great-grandmother</translation>
    </message>
    <message>
        <source>配偶的曾祖父母</source>
        <translation>Spouse&apos;s great-grandparent</translation>
    </message>
    <message>
        <source>其他祖辈</source>
        <translation>Other grandparent</translation>
    </message>
    <message>
        <source>兄弟姐妹</source>
        <translation>Sibling</translation>
    </message>
    <message>
        <source>兄</source>
        <translation>Elder brother</translation>
    </message>
    <message>
        <source>嫂</source>
        <translation>Elder brother&apos;s wife</translation>
    </message>
    <message>
        <source>弟</source>
        <translation>Younger brother</translation>
    </message>
    <message>
        <source>弟媳</source>
        <translation>Younger brother&apos;s wife</translation>
    </message>
    <message>
        <source>姐</source>
        <translation>Elder sister</translation>
    </message>
    <message>
        <source>姐夫</source>
        <translation>Elder sister&apos;s husband</translation>
    </message>
    <message>
        <source>妹</source>
        <translation>Younger sister</translation>
    </message>
    <message>
        <source>妹夫</source>
        <translation>Younger sister&apos;s husband</translation>
    </message>
    <message>
        <source>其他兄弟姐妹</source>
        <translation>Other sibling</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>伯父</source>
        <translation>Father&apos;s elder brother</translation>
    </message>
    <message>
        <source>伯母</source>
        <translation>His wife (elder uncle)</translation>
    </message>
    <message>
        <source>叔父</source>
        <translation>Father&apos;s younger brother</translation>
    </message>
    <message>
        <source>婶母</source>
        <translation>His wife (younger uncle)</translation>
    </message>
    <message>
        <source>舅父</source>
        <translation>Mother&apos;s brother</translation>
    </message>
    <message>
        <source>舅母</source>
        <translation>Mother&apos;s brother&apos;s wife</translation>
    </message>
    <message>
        <source>姨父</source>
        <translation>Mother&apos;s sister&apos;s husband</translation>
    </message>
    <message>
        <source>姨母</source>
        <translation>Mother&apos;s sister</translation>
    </message>
    <message>
        <source>姑父</source>
        <translation>Father&apos;s sister&apos;s husband</translation>
    </message>
    <message>
        <source>姑母</source>
        <translation>Father&apos;s sister</translation>
    </message>
    <message>
        <source>堂兄弟姐妹</source>
        <translation>Cousin (father&apos;s side)</translation>
    </message>
    <message>
        <source>表兄弟姐妹</source>
        <translation>Cousin (other side)</translation>
    </message>
    <message>
        <source>侄子</source>
        <translation>Brother&apos;s son</translation>
    </message>
    <message>
        <source>侄女</source>
        <translation>Brother&apos;s daughter</translation>
    </message>
    <message>
        <source>外甥</source>
        <translation>Sister&apos;s son</translation>
    </message>
    <message>
        <source>外甥女</source>
        <translation>Sister&apos;s daughter</translation>
    </message>
    <message>
        <source>其他亲属</source>
        <translation>Other relative</translation>
    </message>
    <message>
        <source>非亲属</source>
        <translation>Not related</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>查阅、复制</source>
        <translation>Access, copy</translation>
    </message>
    <message>
        <source>更正、补充</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>解释说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>逝者的近亲属</source>
        <translation>Near relative of the dead</translation>
    </message>
    <message>
        <source>受本人委托的人</source>
        <translation>Agent of the person</translation>
    </message>
    <message>
        <source>已办理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>部分办理</source>
        <translation>Partly done</translation>
    </message>
    <message>
        <source>不予办理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>retention</name>
    <message>
        <source>台账里还有没注销的条目</source>
        <translation>still has an open ledger entry</translation>
    </message>
    <message>
        <source>还有没答复的个人信息申请</source>
        <translation>has a request that is not answered</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>未列出</source>
        <translation>Not listed</translation>
    </message>
    <message>
        <source>不列出</source>
        <translation>Does not list it</translation>
    </message>
</context>
<context>
    <name>seal</name>
    <message>
        <source>打印比用印少：没打完的打印；在别处打印的，补记打印</source>
        <translation>Fewer printed than sealed: print the rest, or put on record what was printed elsewhere</translation>
    </message>
    <message>
        <source>打印比用印多：多打的销毁；盖过章的，补登用印</source>
        <translation>More printed than sealed: destroy the surplus, or enter the use of the seal</translation>
    </message>
    <message>
        <source>作废前已领走：把原件收回存档</source>
        <translation>Handed over before it was void: take the original back and file it</translation>
    </message>
    <message>
        <source>还没领完：通知申请人来领，领时登记</source>
        <translation>Not all fetched: tell the applicant, and note the handing over</translation>
    </message>
    <message>
        <source>领走比用印多：核对领取登记，盖过章的补登用印</source>
        <translation>More handed over than sealed: check the handing over, or enter the use of the seal</translation>
    </message>
</context>
<context>
    <name>skips</name>
    <message>
        <source>证件号码与“{sheet}”第{row}行重复</source>
        <translation>Same ID number as row {row} of &quot;{sheet}&quot;</translation>
    </message>
    <message>
        <source>与“{sheet}”第{row}行是同一个人</source>
        <translation>Same person as row {row} of &quot;{sheet}&quot;</translation>
    </message>
    <message>
        <source>没有姓名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>未导入-{sheet}</source>
        <translation>Skipped-{sheet}</translation>
    </message>
    <message>
        <source>待核对-{sheet}</source>
        <translation>To check-{sheet}</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>slots</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>现住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>户籍地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>文化程度</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>配偶姓名</source>
        <translation>Spouse&apos;s name</translation>
    </message>
    <message>
        <source>配偶证件号码</source>
        <translation>Spouse&apos;s ID number</translation>
    </message>
    <message>
        <source>总是写</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>填了“{label}”时</source>
        <translation>If &quot;{label}&quot; is given</translation>
    </message>
    <message>
        <source>“{label}”选“{choice}”时</source>
        <translation>If &quot;{label}&quot; is &quot;{choice}&quot;</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>已停用</source>
        <translation>Deactivated</translation>
    </message>
    <message>
        <source>没有密码</source>
        <translation>No password</translation>
    </message>
    <message>
        <source>能登录</source>
        <translation>Can sign in</translation>
    </message>
    <message>
        <source>主任</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>社工</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>会计</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>停用以后登录不了；但此前拷走的办公室文件夹或备份，用当时的密码仍打得开：请收回 U 盘等拷贝。</source>
        <translation>They can no longer sign in; but a copy of the office folder or a backup taken before still opens with the password of that time: collect USB sticks and other copies.</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>人户情况</source>
        <translation>Register status</translation>
    </message>
    <message>
        <source>各处人口</source>
        <translation>People by place</translation>
    </message>
    <message>
        <source>每户人数</source>
        <translation>Household size</translation>
    </message>
    <message>
        <source>文化程度</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>从业状况</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>年龄与性别</source>
        <translation>Age and sex</translation>
    </message>
    <message>
        <source>{first}–{last}岁</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{first}岁以上</source>
        <translation>{first} and over</translation>
    </message>
    <message>
        <source>80岁以上独居</source>
        <translation>80+ living alone</translation>
    </message>
    <message>
        <source>出生日期不详</source>
        <translation>Birth date unknown</translation>
    </message>
    <message>
        <source>性别不详</source>
        <translation>Sex unknown</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>{count}人户</source>
        <translation>{count} in household</translation>
    </message>
    <message>
        <source>{count}人及以上户</source>
        <translation>{count} or more</translation>
    </message>
    <message>
        <source>没有编入一户</source>
        <translation>In no household</translation>
    </message>
    <message>
        <source>没有住址</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>其他住址</source>
        <translation>Other addresses</translation>
    </message>
    <message>
        <source>无楼栋号</source>
        <translation>No block number</translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>待核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>高龄</source>
        <translation>80+</translation>
    </message>
    <message>
        <source>空挂户</source>
        <translation>Reg. only</translation>
    </message>
    <message>
        <source>人户分离</source>
        <translation>Reg. away</translation>
    </message>
    <message>
        <source>流动人口</source>
        <translation>Migrant</translation>
    </message>
    <message>
        <source>港澳台</source>
        <translation>HK/Macao/TW</translation>
    </message>
    <message>
        <source>外籍</source>
        <translation>Foreign</translation>
    </message>
    <message>
        <source>迁出</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Died</translation>
    </message>
</context>
<context>
    <name>taking</name>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>没有变化</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>不能加入</source>
        <translation>Cannot be added</translation>
    </message>
    <message>
        <source>《{book}》加入 {added} 条，更新 {updated} 条</source>
        <translation>&quot;{book}&quot;: {added} added, {updated} updated</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销，《{book}》恢复到加入之前</source>
        <translation>Undone; &quot;{book}&quot; is as it was before</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>带您看看</source>
        <translation>A look around</translation>
    </message>
    <message>
        <source>一分钟，八步。随时可以停止，也可以边看边点。</source>
        <translation>One minute, eight steps. Stop whenever you like, and click along if you wish.</translation>
    </message>
    <message>
        <source>四样工作</source>
        <translation>Four kinds of work</translation>
    </message>
    <message>
        <source>居民、台账、证明、经费，按 Ctrl+1 到 Ctrl+4 换。</source>
        <translation>Registry, ledgers, certificates and expenses: Ctrl+1 to Ctrl+4.</translation>
    </message>
    <message>
        <source>什么都从这里找</source>
        <translation>Find everything here</translation>
    </message>
    <message>
        <source>按 Ctrl+K，打姓名、拼音首字母、电话后四位、门牌，或者要办的事。</source>
        <translation>Press Ctrl+K and type a name, initials, the last four digits of a phone, an address, or what is needed.</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>选中一个人，右边是他的卡片。有人搬来搬走、出生去世，按 F4。</source>
        <translation>Select somebody, and the card is at the right. When people move, are born or die, press F4.</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>居民要办什么，打几个字；能开的写证明，不能开的打告知单，告诉他去哪里。</source>
        <translation>Type what is needed. What may be written becomes a letter; for the rest a page says where to go.</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>选一本，按 Ctrl+N 登记；姓名、住址、电话不用再敲。</source>
        <translation>Choose a book and press Ctrl+N. Names, addresses and phones need not be typed again.</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>到期的、缺的、等签批的都在这里，点一下就到那件事。</source>
        <translation>What is due, missing or waits for approval. A click leads there.</translation>
    </message>
    <message>
        <source>您的名字</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>密码、字号、人员、备份都在名字下面。F1 是所有的键，Ctrl+F1 是使用指南。</source>
        <translation>Password, text size, staff and backups are below your name. F1 shows all keys, Ctrl+F1 the guide.</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>登录和锁屏</source>
        <translation>Signing in and locking</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>修改和办理</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>作废、删除和撤销</source>
        <translation>Void, delete and undo</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>备份和恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>人员和密码</source>
        <translation>Staff and passwords</translation>
    </message>
    <message>
        <source>规则和设置</source>
        <translation>Rules and settings</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>解锁时输错密码</source>
        <translation>Wrong password when unlocking</translation>
    </message>
    <message>
        <source>查看完整内容</source>
        <translation>Look at the whole content</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>打印样稿</source>
        <translation>Print a draft</translation>
    </message>
    <message>
        <source>打印副本</source>
        <translation>Print a copy</translation>
    </message>
    <message>
        <source>导出不加密的数据</source>
        <translation>Export the data unencrypted</translation>
    </message>
    <message>
        <source>填写报表</source>
        <translation>Fill a form</translation>
    </message>
    <message>
        <source>取出归档</source>
        <translation>Take out an archive</translation>
    </message>
    <message>
        <source>记为已报送</source>
        <translation>Note as handed in</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>送主任签批</source>
        <translation>Ask the director to approve</translation>
    </message>
    <message>
        <source>附上文件</source>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>登记出生</source>
        <translation>Register a birth</translation>
    </message>
    <message>
        <source>年度结转</source>
        <translation>Carry the year over</translation>
    </message>
    <message>
        <source>登记监护人同意</source>
        <translation>Enter a guardian&apos;s consent</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>录入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>交给申请人</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>开具</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>公开</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>不予开具</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>记住</source>
        <translation>Remember</translation>
    </message>
    <message>
        <source>复函</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>存下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>用印</source>
        <translation>Use the seal</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>核对，无改动</source>
        <translation>Confirm, unchanged</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>登记死亡</source>
        <translation>Register a death</translation>
    </message>
    <message>
        <source>变更户主</source>
        <translation>Change the head of household</translation>
    </message>
    <message>
        <source>登记婚姻变动</source>
        <translation>Register a change of marriage</translation>
    </message>
    <message>
        <source>合并重复的人</source>
        <translation>Merge two records of one person</translation>
    </message>
    <message>
        <source>并入另一条记录</source>
        <translation>Merged into another record</translation>
    </message>
    <message>
        <source>登记搬家</source>
        <translation>Register a move within</translation>
    </message>
    <message>
        <source>登记迁入</source>
        <translation>Register a move in</translation>
    </message>
    <message>
        <source>登记迁出</source>
        <translation>Register a move away</translation>
    </message>
    <message>
        <source>判定不是同一个人</source>
        <translation>Decide: not the same person</translation>
    </message>
    <message>
        <source>收回“不是同一个人”的判定</source>
        <translation>Take back &quot;not the same person&quot;</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>指定住址</source>
        <translation>Set the home</translation>
    </message>
    <message>
        <source>改名单里的人</source>
        <translation>Change the people listed</translation>
    </message>
    <message>
        <source>了结疑点</source>
        <translation>Settle a doubt</translation>
    </message>
    <message>
        <source>登记分户</source>
        <translation>Register a split household</translation>
    </message>
    <message>
        <source>清理到期资料</source>
        <translation>Clean up expired data</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>移除文件</source>
        <translation>Take a file away</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>删除监护人同意</source>
        <translation>Delete a guardian&apos;s consent</translation>
    </message>
    <message>
        <source>红字冲销</source>
        <translation>Reverse in red</translation>
    </message>
    <message>
        <source>撤销：{what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>撤回监护人同意</source>
        <translation>Withdraw a guardian&apos;s consent</translation>
    </message>
    <message>
        <source>一次加入多人</source>
        <translation>Enter several people at once</translation>
    </message>
    <message>
        <source>导入清单</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>选备份的第二位置</source>
        <translation>Choose the second place for backups</translation>
    </message>
    <message>
        <source>试恢复备份</source>
        <translation>Trial restore of a backup</translation>
    </message>
    <message>
        <source>删除备份</source>
        <translation>Delete a backup</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>重新启用</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>改自己的密码</source>
        <translation>Change one&apos;s own password</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>验证恢复码</source>
        <translation>Prove the recovery code</translation>
    </message>
    <message>
        <source>换恢复码</source>
        <translation>Renew the recovery code</translation>
    </message>
    <message>
        <source>用恢复码重设密码</source>
        <translation>Reset a password by the recovery code</translation>
    </message>
    <message>
        <source>给同事设密码</source>
        <translation>Set a colleague&apos;s password</translation>
    </message>
    <message>
        <source>退回随程序的版本</source>
        <translation>Go back to the shipped version</translation>
    </message>
    <message>
        <source>选用政策</source>
        <translation>Choose a policy</translation>
    </message>
    <message>
        <source>定义台账</source>
        <translation>Define a book</translation>
    </message>
    <message>
        <source>生成签名密钥</source>
        <translation>Make the signing key</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>改自动锁屏的时间</source>
        <translation>Change when the screen locks</translation>
    </message>
    <message>
        <source>改事项的口径</source>
        <translation>Switch a certificate type</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>销账</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>恢复在册</source>
        <translation>Put back on the book</translation>
    </message>
    <message>
        <source>月结</source>
        <translation>Close the month</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>恢复监护人同意</source>
        <translation>Restore a guardian&apos;s consent</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>居民名册</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>存下的名单</source>
        <translation>Saved list</translation>
    </message>
    <message>
        <source>个人信息申请</source>
        <translation>Personal data request</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>样稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>告知单</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>手写的旧证明</source>
        <translation>Letter written by hand</translation>
    </message>
    <message>
        <source>用印登记</source>
        <translation>Seal book</translation>
    </message>
    <message>
        <source>证明的纸张</source>
        <translation>Paper of a letter</translation>
    </message>
    <message>
        <source>本地清单</source>
        <translation>Local list</translation>
    </message>
    <message>
        <source>证明事项</source>
        <translation>Certificate type</translation>
    </message>
    <message>
        <source>信文</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>政策</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>台账条目</source>
        <translation>Book entry</translation>
    </message>
    <message>
        <source>部门报表</source>
        <translation>Department&apos;s form</translation>
    </message>
    <message>
        <source>凭证</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>一批凭证</source>
        <translation>A batch of vouchers</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>明细账</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>公开表</source>
        <translation>Publication sheet</translation>
    </message>
    <message>
        <source>对账结果</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>标准对照表</source>
        <translation>Sheet of standards</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>办公室</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>账</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>代理</source>
        <translation>Acting</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>Working here</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>现住址</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>申请人电话</source>
        <translation>Applicant&apos;s phone</translation>
    </message>
    <message>
        <source>申请人身份</source>
        <translation>Applicant is</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>建筑面积</source>
        <translation>Floor area</translation>
    </message>
    <message>
        <source>要求开具的单位</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>有余额的行</source>
        <translation>Lines with a balance</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>已记账</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>自动锁屏</source>
        <translation>Locked by itself</translation>
    </message>
    <message>
        <source>字节</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>年末结余</source>
        <translation>At the end of the year</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>含已销账的</source>
        <translation>Closed ones too</translation>
    </message>
    <message>
        <source>销账日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>销账原因</source>
        <translation>Closed because</translation>
    </message>
    <message>
        <source>期末结余（元）</source>
        <translation>Closing (yuan)</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardians&apos; consents</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>不符的行</source>
        <translation>Lines that differ</translation>
    </message>
    <message>
        <source>余额不符</source>
        <translation>Balances differ</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>下移（0.1 毫米）</source>
        <translation>Down (0.1 mm)</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>专款</source>
        <translation>Earmarked</translation>
    </message>
    <message>
        <source>文化程度</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Effective on</translation>
    </message>
    <message>
        <source>紧急联系人</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>紧急联系电话</source>
        <translation>Emergency phone</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>从业状况</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>条数</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>支出（元）</source>
        <translation>Expense (yuan)</translation>
    </message>
    <message>
        <source>核对的内容</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>没有成功</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>疑点</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>曾用证件号码</source>
        <translation>Former identity number</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>From</translation>
    </message>
    <message>
        <source>号码完整</source>
        <translation>Whole numbers</translation>
    </message>
    <message>
        <source>同意日期</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>监护关系</source>
        <translation>Guardian is</translation>
    </message>
    <message>
        <source>交回（元）</source>
        <translation>Handed back (yuan)</translation>
    </message>
    <message>
        <source>交付日期</source>
        <translation>Handed over on</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>改过的栏目</source>
        <translation>Columns corrected</translation>
    </message>
    <message>
        <source>户编号</source>
        <translation>Household number</translation>
    </message>
    <message>
        <source>核对方式</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>Issuing office</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>证件核验</source>
        <translation>Document seen</translation>
    </message>
    <message>
        <source>证件有效期起</source>
        <translation>Document valid from</translation>
    </message>
    <message>
        <source>证件有效期至</source>
        <translation>Document valid until</translation>
    </message>
    <message>
        <source>收入（元）</source>
        <translation>Income (yuan)</translation>
    </message>
    <message>
        <source>收入类别</source>
        <translation>Class of income</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>发票号码</source>
        <translation>Invoice number</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>最后一次输错</source>
        <translation>Last wrong try</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>楼长</source>
        <translation>Block leader</translation>
    </message>
    <message>
        <source>楼长电话</source>
        <translation>Block leader&apos;s phone</translation>
    </message>
    <message>
        <source>没有认出的</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>证明版式</source>
        <translation>Layout of letters</translation>
    </message>
    <message>
        <source>存根</source>
        <translation>Stub</translation>
    </message>
    <message>
        <source>记录行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>生成日期</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>遮住的地方</source>
        <translation>Places masked</translation>
    </message>
    <message>
        <source>对上的</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>并入的记录</source>
        <translation>Merged record</translation>
    </message>
    <message>
        <source>并入的姓名</source>
        <translation>Merged name</translation>
    </message>
    <message>
        <source>几分钟没人动（0 为不锁）</source>
        <translation>Minutes without a key (0: never)</translation>
    </message>
    <message>
        <source>名册里没有的</source>
        <translation>Missing from the roster</translation>
    </message>
    <message>
        <source>入住日期</source>
        <translation>Moved in on</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>无证件原因</source>
        <translation>Why without document</translation>
    </message>
    <message>
        <source>规整过的</source>
        <translation>Tidied</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>只有账上有的</source>
        <translation>Only ours</translation>
    </message>
    <message>
        <source>只有对方有的</source>
        <translation>Only theirs</translation>
    </message>
    <message>
        <source>期初结余（元）</source>
        <translation>Opening (yuan)</translation>
    </message>
    <message>
        <source>其他工作表</source>
        <translation>Other sheets</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>拨款单位</source>
        <translation>Funding body</translation>
    </message>
    <message>
        <source>纸面</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>可列支的类别</source>
        <translation>Pays for</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>人</source>
        <translation>People</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>预印纸</source>
        <translation>Pre-printed</translation>
    </message>
    <message>
        <source>公开日期</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>输错次数</source>
        <translation>Wrong tries</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>对什么</source>
        <translation>To what</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>后来</source>
        <translation>After</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{office}操作记录（{day} 由{staff}导出，用途：{reason}）</source>
        <translation>{office}: audit trail (exported on {day} by {staff} for: {reason})</translation>
    </message>
    <message>
        <source>票据张数</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>红字凭证</source>
        <translation>Red vouchers</translation>
    </message>
    <message>
        <source>户口性质</source>
        <translation>Kind of register</translation>
    </message>
    <message>
        <source>户籍地址</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>与户主关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>代替它的</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>冲销的凭证</source>
        <translation>Reverses</translation>
    </message>
    <message>
        <source>复核日期</source>
        <translation>Reviewed on</translation>
    </message>
    <message>
        <source>右移（0.1 毫米）</source>
        <translation>Right (0.1 mm)</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>冲借的凭证</source>
        <translation>Settles</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>校验值</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>纸面校验值</source>
        <translation>Checksum of the page</translation>
    </message>
    <message>
        <source>表格校验值</source>
        <translation>Checksum of the workbook</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>随程序的</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>同意书</source>
        <translation>Consent form</translation>
    </message>
    <message>
        <source>人户情况</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>街道办事处</source>
        <translation>Street office</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>另一个人</source>
        <translation>The other person</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>致送单位</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>转入经费</source>
        <translation>To fund</translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>没有认出的栏目</source>
        <translation>Unknown columns</translation>
    </message>
    <message>
        <source>至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>等主任签批</source>
        <translation>Waits for the director</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Wish</translation>
    </message>
    <message>
        <source>开具日期</source>
        <translation>Written on</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Worksheets</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>留下</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>交回</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>副本</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>调拨</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>预借</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>报销冲借</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>答复书</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>请款报告</source>
        <translation>Request for money</translation>
    </message>
    <message>
        <source>楼栋图</source>
        <translation>Plan of a block</translation>
    </message>
    <message>
        <source>台账负担表</source>
        <translation>Sheet of the ledgers&apos; burden</translation>
    </message>
    <message>
        <source>复核清单</source>
        <translation>Review checklist</translation>
    </message>
    <message>
        <source>到期资料清单</source>
        <translation>List of expired data</translation>
    </message>
    <message>
        <source>监护人同意书</source>
        <translation>Guardian&apos;s consent form</translation>
    </message>
    <message>
        <source>户情况表</source>
        <translation>Household sheet</translation>
    </message>
    <message>
        <source>编号核对表</source>
        <translation>Report of numbers</translation>
    </message>
    <message>
        <source>票据粘贴单</source>
        <translation>Paste sheet</translation>
    </message>
    <message>
        <source>个人情况表</source>
        <translation>Person sheet</translation>
    </message>
    <message>
        <source>报销单</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>不予开具统计</source>
        <translation>Counts of refusals</translation>
    </message>
    <message>
        <source>收支表</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>居民统计</source>
        <translation>Resident statistics</translation>
    </message>
    <message>
        <source>可开具</source>
        <translation>May be issued</translation>
    </message>
    <message>
        <source>凭据开具</source>
        <translation>On evidence</translation>
    </message>
    <message>
        <source>主任签批</source>
        <translation>On approval</translation>
    </message>
    <message>
        <source>不提供</source>
        <translation>Not offered</translation>
    </message>
    <message>
        <source>证明的编号</source>
        <translation>Numbers of letters</translation>
    </message>
    <message>
        <source>告知单的编号</source>
        <translation>Numbers of refusals</translation>
    </message>
    <message>
        <source>复函的编号</source>
        <translation>Numbers of replies</translation>
    </message>
    <message>
        <source>《{book}》第 {serial} 条</source>
        <translation>{book}, no. {serial}</translation>
    </message>
    <message>
        <source>{year} 年第 {number} 版</source>
        <translation>{year}, version {number}</translation>
    </message>
    <message>
        <source>第 {id} 行</source>
        <translation>line {id}</translation>
    </message>
    <message>
        <source>{name}（已不在）</source>
        <translation>{name} (no longer there)</translation>
    </message>
    <message>
        <source>已不在</source>
        <translation>no longer there</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>已不在的居民</source>
        <translation>a resident no longer there</translation>
    </message>
    <message>
        <source>{month} 月</source>
        <translation>month {month}</translation>
    </message>
    <message>
        <source>{first} 到 {last} 的 {count} 行操作记录一行接一行，没有被改动、删掉或插入。</source>
        <translation>The {count} lines of the audit trail from {first} to {last} follow one from the other; none was changed, deleted or inserted.</translation>
    </message>
    <message>
        <source>工作交接材料</source>
        <translation>Handover pack</translation>
    </message>
    <message>
        <source>今日待办</source>
        <translation>What waits today</translation>
    </message>
</context>
<context>
    <name>vouchers</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>凭证号</source>
        <translation>Voucher number</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>收入金额</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>支出金额</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>收或支</source>
        <translation>In or out</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>转入经费</source>
        <translation>Fund moved to</translation>
    </message>
    <message>
        <source>划转或预借金额</source>
        <translation>Moved or advanced</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>票据张数</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>发票号码</source>
        <translation>Invoice number</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>冲销凭证</source>
        <translation>Takes back</translation>
    </message>
    <message>
        <source>冲借凭证</source>
        <translation>Settles</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>改{field}：{old} → {new}</source>
        <translation>{field} changed: {old} → {new}</translation>
    </message>
    <message>
        <source>改了归入的任务</source>
        <translation>Task changed</translation>
    </message>
    <message>
        <source>票据补到 {sheets} 张</source>
        <translation>Receipts came on paper: {sheets}</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>附票据“{name}”</source>
        <translation>Receipt &quot;{name}&quot; attached</translation>
    </message>
    <message>
        <source>移除票据“{name}”：{reason}</source>
        <translation>Receipt &quot;{name}&quot; removed: {reason}</translation>
    </message>
    <message>
        <source>取出票据“{name}”：{reason}</source>
        <translation>Receipt &quot;{name}&quot; taken out: {reason}</translation>
    </message>
    <message>
        <source>打印单据</source>
        <translation>Slip printed</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>调拨</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>预借</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>报销冲借</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>借款人</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>如 上半年工作经费到账</source>
        <translation>e.g. Work funds of the first half-year received</translation>
    </message>
    <message>
        <source>如 买签字笔 5 盒</source>
        <translation>e.g. 5 boxes of pens</translation>
    </message>
    <message>
        <source>如 从工作经费垫付活动用品</source>
        <translation>e.g. Work funds advance supplies for an activity</translation>
    </message>
    <message>
        <source>如 重阳节活动采购</source>
        <translation>e.g. Purchases for the Double Ninth Festival</translation>
    </message>
    <message>
        <source>红字冲销</source>
        <translation>Red entry</translation>
    </message>
    <message>
        <source>已冲销</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>已报销</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>未报销</source>
        <translation>Not settled</translation>
    </message>
    <message>
        <source>缺票据</source>
        <translation>No receipt</translation>
    </message>
    <message>
        <source>已结账</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>{text} 缺票据</source>
        <translation>{text}: no receipt</translation>
    </message>
    <message>
        <source>缺票据</source>
        <translation>No receipt</translation>
    </message>
    <message>
        <source>核对票据后结账、公开</source>
        <translation>Check receipts, then close and publish</translation>
    </message>
    <message>
        <source>该结账</source>
        <translation>To close</translation>
    </message>
    <message>
        <source>{due} 条到期要复核，共 {all} 条</source>
        <translation>{due} of {all} due for review</translation>
    </message>
    <message>
        <source>该复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>该备份了</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>{name}申请{what}</source>
        <translation>{name} asks: {what}</translation>
    </message>
    <message>
        <source>个人信息申请 {number}，{day} 前答复</source>
        <translation>Request {number}, due on {day}</translation>
    </message>
    <message>
        <source>最近的备份没有通过试恢复</source>
        <translation>The newest backup could not be restored</translation>
    </message>
    <message>
        <source>点这里重新备份，再试恢复；还不行就换磁盘</source>
        <translation>Click to back up anew and try that out; if it still fails, change the disk</translation>
    </message>
    <message>
        <source>不可靠</source>
        <translation>Unreliable</translation>
    </message>
    <message>
        <source>第二位置一周没有备份</source>
        <translation>No backup at the second place for a week</translation>
    </message>
    <message>
        <source>插好 U 盘或硬盘，点这里备份：{folder}</source>
        <translation>Plug in the stick or drive and click to back up: {folder}</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>上次备份 {when}</source>
        <translation>Last backup {when}</translation>
    </message>
    <message>
        <source>{count} 个孩子满14周岁</source>
        <translation>Children who turned 14: {count}</translation>
    </message>
    <message>
        <source>以后由本人同意；监护人同意可以清理</source>
        <translation>They decide for themselves now; the consents can be cleaned up</translation>
    </message>
    <message>
        <source>满14周岁</source>
        <translation>Turned 14</translation>
    </message>
    <message>
        <source>{count} 份证明没有人来领</source>
        <translation>Letters nobody has fetched: {count}</translation>
    </message>
    <message>
        <source>照着纸输一次恢复码；找不到就换一个新的</source>
        <translation>Type the code from the paper once; if it cannot be found, make a new one</translation>
    </message>
    <message>
        <source>上次验证 {day}</source>
        <translation>Last checked {day}</translation>
    </message>
    <message>
        <source>恢复单该验证了</source>
        <translation>The recovery sheet is to be checked</translation>
    </message>
    <message>
        <source>待验证</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>开出来已有 {days} 天，可以打电话问问</source>
        <translation>Issued {days} days ago or more; a call may help</translation>
    </message>
    <message>
        <source>未领取</source>
        <translation>Not fetched</translation>
    </message>
    <message>
        <source>{name}送来，等签批</source>
        <translation>From {name}, to be approved</translation>
    </message>
    <message>
        <source>主任退回：{note}</source>
        <translation>Sent back by the director: {note}</translation>
    </message>
    <message>
        <source>待签批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>{name}预借未报销：{text}</source>
        <translation>Advance of {name} not accounted for: {text}</translation>
    </message>
    <message>
        <source>该报销</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>{count} 条的居民电话、住址或人户情况变了</source>
        <translation>Phone, home or status changed for {count}</translation>
    </message>
    <message>
        <source>请核对</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>试恢复没有通过</source>
        <translation>Trial restore failed</translation>
    </message>
    <message>
        <source>已验证可恢复 {when}</source>
        <translation>proven restorable {when}</translation>
    </message>
    <message>
        <source>第二位置 {when}</source>
        <translation>second place {when}</translation>
    </message>
    <message>
        <source>{column}：{count} 条，最早 {day}</source>
        <translation>{column}: {count} open, the first on {day}</translation>
    </message>
    <message>
        <source>{column}：{count} 条，{past} 条已过，最早 {day}</source>
        <translation>{column}: {count} open, {past} of them past, the first on {day}</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>{count} 人满 {years} 周岁</source>
        <translation>{count} turning {years}</translation>
    </message>
    <message>
        <source>到年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>{count} 人的证件快到期</source>
        <translation>Identity papers running out: {count}</translation>
    </message>
    <message>
        <source>{days} 天内到期，提醒本人去换证</source>
        <translation>Within {days} days; remind them to renew</translation>
    </message>
    <message>
        <source>{count} 份证明快过有效期</source>
        <translation>Letters about to lapse: {count}</translation>
    </message>
    <message>
        <source>{days} 天内到期，没有登记领取；过期要重新开</source>
        <translation>Within {days} days and not collected; then a new one is needed</translation>
    </message>
    <message>
        <source>快过期</source>
        <translation>Lapsing</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>预借</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>{name}还没写完</source>
        <translation>{name} has not finished it</translation>
    </message>
    <message>
        <source>在写</source>
        <translation>Being written</translation>
    </message>
    <message>
        <source>凭证 {number}  {day}  ¥{amount}</source>
        <translation>Voucher {number}  {day}  ¥{amount}</translation>
    </message>
    <message>
        <source>凭证 {number}  ¥{amount}  已借出 {days} 天</source>
        <translation>Voucher {number}  ¥{amount}  lent {days} days ago</translation>
    </message>
    <message>
        <source>{month}还没有结账</source>
        <translation>{month} is not closed</translation>
    </message>
    <message>
        <source>今天 {time}</source>
        <translation>today {time}</translation>
    </message>
</context>
</TS>
