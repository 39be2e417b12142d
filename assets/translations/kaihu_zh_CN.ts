<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>account_home</name>
    <message>
        <source>Statement</source>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>Nothing yet. Your first purchase will appear here.</source>
        <translation>暂无记录，首笔消费会显示在这里。</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>{name}, {amount}, {time}</source>
        <translation>{name}，{amount}，{time}</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用额度</translation>
    </message>
    <message>
        <source>Used {amount}</source>
        <translation>已用 {amount}</translation>
    </message>
    <message>
        <source>Limit {amount}</source>
        <translation>总额度 {amount}</translation>
    </message>
    <message>
        <source>{used} of {limit} used</source>
        <translation>已用 {used}，共 {limit}</translation>
    </message>
    <message>
        <source>Where are you buying?</source>
        <translation>在哪里消费？</translation>
    </message>
    <message>
        <source>You have {amount} available.</source>
        <translation>可用额度 {amount}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose another shop</source>
        <translation>换一家商户</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Drawn on your limit; you repay when you like</source>
        <translation>从额度中支付，随时可还</translation>
    </message>
    <message>
        <source>Repay</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>You owe {amount}. It is paid from your {bank} card ({last_four}).</source>
        <translation>待还 {amount}，将从{bank}储蓄卡（{last_four}）扣款。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Your available limit grows by the same amount</source>
        <translation>还款后，可用额度相应恢复</translation>
    </message>
    <message>
        <source>{price} · above what is available</source>
        <translation>{price} · 超出可用额度</translation>
    </message>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Virtual credit account</source>
        <translation>虚拟信用账户</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Choose a shop</source>
        <translation>选择商户</translation>
    </message>
    <message>
        <source>Raise your limit</source>
        <translation>提升额度</translation>
    </message>
    <message>
        <source>{bank} × Osmanthus Pay</source>
        <translation>{bank} × 桂花支付</translation>
    </message>
    <message>
        <source>Valid until {month}</source>
        <translation>有效期至 {month}</translation>
    </message>
    <message>
        <source>Paid {amount} to {shop}.</source>
        <translation>已向{shop}付款 {amount}。</translation>
    </message>
    <message>
        <source>Repaid {amount}. It is available again.</source>
        <translation>已还款 {amount}，额度已恢复。</translation>
    </message>
    <message>
        <source>Being booked: {amount} to {shop}. The bank has not answered yet.</source>
        <translation>正在入账：向{shop}支付 {amount}。银行尚未回应。</translation>
    </message>
    <message>
        <source>Being booked: repayment of {amount}. The bank has not answered yet.</source>
        <translation>正在入账：还款 {amount}。银行尚未回应。</translation>
    </message>
    <message>
        <source>The bank did not book {amount} to {shop}. Nothing was paid.</source>
        <translation>银行未受理向{shop}支付的 {amount}，款项未支付。</translation>
    </message>
    <message>
        <source>The bank did not book the repayment of {amount}. Nothing was paid.</source>
        <translation>银行未受理 {amount} 的还款，款项未支付。</translation>
    </message>
    <message>
        <source>Nothing to repay</source>
        <translation>无待还金额</translation>
    </message>
    <message>
        <source>From card ({last_four})</source>
        <translation>从储蓄卡（{last_four}）</translation>
    </message>
    <message>
        <source>You have the highest limit, {amount}</source>
        <translation>已达最高额度 {amount}</translation>
    </message>
    <message>
        <source>Possible again from {date} on</source>
        <translation>{date}起可再次申请</translation>
    </message>
    <message>
        <source>Link further accounts, up to {amount}</source>
        <translation>关联更多账户，最高 {amount}</translation>
    </message>
</context>
<context>
    <name>bind_card</name>
    <message>
        <source>Quick Payment Agreement</source>
        <translation>《快捷支付协议》</translation>
    </message>
    <message>
        <source>Personal Data Authorisation</source>
        <translation>《个人信息授权书》</translation>
    </message>
    <message>
        <source>1. This agreement is between you, Osmanthus Pay and the bank that issued your card.</source>
        <translation>一、本协议由您、桂花支付和发卡银行共同订立。</translation>
    </message>
    <message>
        <source>2. By binding the card you let Osmanthus Pay ask the bank to pay from it when you say so: for a repayment or a purchase that you confirm. Nothing is taken without your word.</source>
        <translation>二、绑定后，您授权桂花支付在您确认还款或消费时，向银行发起扣款。未经您确认，不会扣取任何款项。</translation>
    </message>
    <message>
        <source>3. The bank checks that the card is yours and sends a code to the mobile number it has on record. Tell nobody the code, whoever asks.</source>
        <translation>三、银行将核实该卡归您本人所有，并向银行预留手机号发送验证码。请勿将验证码告知任何人。</translation>
    </message>
    <message>
        <source>4. You can unbind the card at any time once nothing is owed. If you lose it or your phone, tell the bank at once; from then on what is paid is not at your risk.</source>
        <translation>四、结清欠款后，您可随时解绑。如银行卡或手机遗失，请立即告知银行；此后发生的扣款不由您承担。</translation>
    </message>
    <message>
        <source>5. This is a demonstration: the bank, the card and the money are invented.</source>
        <translation>五、本程序仅供演示，银行、银行卡和资金均为虚构。</translation>
    </message>
    <message>
        <source>1. You allow Osmanthus Pay to send your real-name record to Heron Bank: name, document and mobile number. It is sent whole only after you have proved that it is yours.</source>
        <translation>一、您同意桂花支付将您的实名信息（姓名、证件和手机号）发送给白鹭银行。仅在您完成核验后，才会发送完整信息。</translation>
    </message>
    <message>
        <source>2. You allow the bank to use history data for your credit limit: payments and sign-ins of this wallet, and the social, mail and wealth accounts that you have linked.</source>
        <translation>二、您同意银行参考历史数据确定额度，包括本钱包的支付与登录记录，以及您已关联的社交、邮箱和理财账户。</translation>
    </message>
    <message>
        <source>3. The data serves this account and nothing else. It is sent encrypted, seen by nobody who does not need it, and deleted when the account is closed and the law allows it.</source>
        <translation>三、上述数据仅用于本账户，加密传输，无关人员不得查看；账户注销后，将在法律允许时删除。</translation>
    </message>
    <message>
        <source>4. You can see which data was used, have mistakes corrected, and take this permission back; the account is then closed once nothing is owed.</source>
        <translation>四、您可以查看使用了哪些数据、要求更正错误，也可以撤回授权；撤回后，账户在结清欠款后注销。</translation>
    </message>
    <message>
        <source>5. This is a demonstration: the people and their data are invented.</source>
        <translation>五、本程序仅供演示，人物及其数据均为虚构。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Bind a debit card</source>
        <translation>绑定一张储蓄卡</translation>
    </message>
    <message>
        <source>Your repayments will be made from it.</source>
        <translation>绑定后将从这张卡还款。</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Mobile number you gave the bank</source>
        <translation>银行预留手机号</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Goes to Osmanthus Pay, never kept on this phone</source>
        <translation>卡号仅发送给桂花支付，不在手机上保存</translation>
    </message>
    <message>
        <source>I have read and accept the {quick_payment} and the {personal_data}</source>
        <translation>我已阅读并同意{quick_payment}和{personal_data}</translation>
    </message>
    <message>
        <source>Your debit card</source>
        <translation>您的储蓄卡</translation>
    </message>
    <message>
        <source>The first digits tell the bank</source>
        <translation>输入卡号，自动识别银行</translation>
    </message>
    <message>
        <source>Recognised from the number</source>
        <translation>已自动识别</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>储蓄卡</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>1 more digit</source>
        <translation>还差 1 位</translation>
    </message>
    <message>
        <source>{n} more digits</source>
        <translation>还差 {n} 位</translation>
    </message>
</context>
<context>
    <name>binding_result</name>
    <message>
        <source>There is nothing more to fill in</source>
        <translation>无需再填写任何资料</translation>
    </message>
    <message>
        <source>Wallet and virtual account</source>
        <translation>钱包与虚拟账户</translation>
    </message>
    <message>
        <source>Card and account bound</source>
        <translation>银行卡和账户均已绑定</translation>
    </message>
    <message>
        <source>See your limit</source>
        <translation>查看额度</translation>
    </message>
    <message>
        <source>Your card is bound</source>
        <translation>储蓄卡已绑定</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Wallet and {bank} card ({last_four})</source>
        <translation>钱包与{bank}储蓄卡（{last_four}）</translation>
    </message>
    <message>
        <source>Bound at {time}. It pays your repayments.</source>
        <translation>{time} 绑定，用于还款。</translation>
    </message>
    <message>
        <source>Bound at {time}. The account ends in {last_four}.</source>
        <translation>{time} 绑定，账户尾号 {last_four}。</translation>
    </message>
    <message>
        <source>{bank} did not approve the account.</source>
        <translation>{bank}未批准开户。</translation>
    </message>
    <message>
        <source>Created at {time}, bound once approved.</source>
        <translation>{time} 创建，审核通过后绑定。</translation>
    </message>
    <message>
        <source>Waiting for the bank to create the account.</source>
        <translation>正在等待银行创建账户。</translation>
    </message>
    <message>
        <source>Approved with a credit limit of {limit}. You can use it at once.</source>
        <translation>审核已通过，额度 {limit}，现在就能使用。</translation>
    </message>
    <message>
        <source>Your card stays bound. The next page says why, and when you can apply again.</source>
        <translation>储蓄卡仍保持绑定。下一页说明原因和可再次申请的时间。</translation>
    </message>
    <message>
        <source>The bank is reviewing the account and will have decided at about {time}.</source>
        <translation>银行正在审核，预计 {time} 前后出结果。</translation>
    </message>
    <message>
        <source>The binding is done and kept. The bank has not answered yet; the account opens by itself once it does.</source>
        <translation>绑定已完成并保存。银行暂未响应，恢复后将自动开户。</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Social network</source>
        <translation>社交账户</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>游戏账户</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Wealth account</source>
        <translation>理财账户</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>生活服务账户</translation>
    </message>
    <message>
        <source>Payments with the wallet</source>
        <translation>钱包支付</translation>
    </message>
    <message>
        <source>Sign-ins to the wallet</source>
        <translation>钱包登录</translation>
    </message>
    <message>
        <source>Personal details</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Payments made</source>
        <translation>支付笔数</translation>
    </message>
    <message>
        <source>Payments a month</source>
        <translation>月均支付</translation>
    </message>
    <message>
        <source>Total paid</source>
        <translation>支付总额</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>登录次数</translation>
    </message>
    <message>
        <source>Sign-ins a month</source>
        <translation>月均登录</translation>
    </message>
    <message>
        <source>Time signed in</source>
        <translation>登录时长</translation>
    </message>
    <message>
        <source>Time online</source>
        <translation>在线时长</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息数</translation>
    </message>
    <message>
        <source>Number of mails</source>
        <translation>邮件数量</translation>
    </message>
    <message>
        <source>Size of the mailbox</source>
        <translation>邮箱容量</translation>
    </message>
    <message>
        <source>Amount invested</source>
        <translation>投资金额</translation>
    </message>
    <message>
        <source>Amount earned</source>
        <translation>收益金额</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Adds time online, contacts and messages</source>
        <translation>提供在线时长、联系人和消息数</translation>
    </message>
    <message>
        <source>Adds number and size of mails, not their content</source>
        <translation>提供邮件数量和大小，不含内容</translation>
    </message>
    <message>
        <source>Adds what you invested and earned</source>
        <translation>提供投资和收益金额</translation>
    </message>
    <message>
        <source>Adds no data to the score</source>
        <translation>不提供评分数据</translation>
    </message>
</context>
<context>
    <name>limit_raise</name>
    <message>
        <source>Back to the account, without asking</source>
        <translation>返回账户，暂不申请</translation>
    </message>
    <message>
        <source>Link further accounts</source>
        <translation>关联更多账户</translation>
    </message>
    <message>
        <source>Ask for a higher limit</source>
        <translation>申请提升额度</translation>
    </message>
    <message>
        <source>Asking never lowers your limit</source>
        <translation>申请不会降低现有额度</translation>
    </message>
    <message>
        <source>Your limit is {limit}. More data can raise it, up to {maximum}.</source>
        <translation>当前额度 {limit}。补充数据后最高可提升至 {maximum}。</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>where do I stand?</source>
        <translation>查询申请状态</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申请状态</translation>
    </message>
    <message>
        <source>apply for an account</source>
        <translation>申请开户</translation>
    </message>
    <message>
        <source>any news?</source>
        <translation>等待新消息</translation>
    </message>
    <message>
        <source>news</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>partial real name</source>
        <translation>不完整实名信息</translation>
    </message>
    <message>
        <source>real-name record</source>
        <translation>用户实名信息</translation>
    </message>
    <message>
        <source>credit account absent</source>
        <translation>无信用账户</translation>
    </message>
    <message>
        <source>credit account present</source>
        <translation>已有信用账户</translation>
    </message>
    <message>
        <source>virtual account present</source>
        <translation>已有虚拟信用账户</translation>
    </message>
    <message>
        <source>bind instruction</source>
        <translation>绑定指令</translation>
    </message>
    <message>
        <source>savings account</source>
        <translation>储蓄账户信息</translation>
    </message>
    <message>
        <source>card verification</source>
        <translation>核验储蓄卡</translation>
    </message>
    <message>
        <source>another card</source>
        <translation>更换储蓄卡</translation>
    </message>
    <message>
        <source>code sent</source>
        <translation>验证码已发送</translation>
    </message>
    <message>
        <source>send a new code</source>
        <translation>重发验证码</translation>
    </message>
    <message>
        <source>code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>card verified</source>
        <translation>储蓄卡核验通过</translation>
    </message>
    <message>
        <source>binding result</source>
        <translation>绑定结果</translation>
    </message>
    <message>
        <source>binding result seen</source>
        <translation>已看绑定结果</translation>
    </message>
    <message>
        <source>ask for history data</source>
        <translation>请求历史数据</translation>
    </message>
    <message>
        <source>history data</source>
        <translation>历史数据</translation>
    </message>
    <message>
        <source>account created</source>
        <translation>账户已创建</translation>
    </message>
    <message>
        <source>review result</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>review result noted</source>
        <translation>已收到审核结果</translation>
    </message>
    <message>
        <source>review result seen</source>
        <translation>已看审核结果</translation>
    </message>
    <message>
        <source>begin a limit raise</source>
        <translation>开始提额</translation>
    </message>
    <message>
        <source>link an account</source>
        <translation>关联账户</translation>
    </message>
    <message>
        <source>unlink an account</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>limit raise</source>
        <translation>提升额度</translation>
    </message>
    <message>
        <source>decision on the raise</source>
        <translation>提额结果</translation>
    </message>
    <message>
        <source>end the limit raise</source>
        <translation>结束提额</translation>
    </message>
    <message>
        <source>ask for the account</source>
        <translation>查询账户</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账户信息</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>purchase booked</source>
        <translation>消费已入账</translation>
    </message>
    <message>
        <source>repayment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>repayment booked</source>
        <translation>还款已入账</translation>
    </message>
    <message>
        <source>name does not match</source>
        <translation>实名信息不符</translation>
    </message>
    <message>
        <source>application locked</source>
        <translation>申请已锁定</translation>
    </message>
    <message>
        <source>check digit wrong</source>
        <translation>校验位错误</translation>
    </message>
    <message>
        <source>bank unknown</source>
        <translation>无法识别银行</translation>
    </message>
    <message>
        <source>no debit card</source>
        <translation>不是储蓄卡</translation>
    </message>
    <message>
        <source>card unknown</source>
        <translation>卡号不存在</translation>
    </message>
    <message>
        <source>card frozen or closed</source>
        <translation>卡已冻结或注销</translation>
    </message>
    <message>
        <source>another person&apos;s card</source>
        <translation>不是本人的卡</translation>
    </message>
    <message>
        <source>card bound elsewhere</source>
        <translation>卡已绑定其他钱包</translation>
    </message>
    <message>
        <source>mobile does not match</source>
        <translation>手机号不符</translation>
    </message>
    <message>
        <source>terms not accepted</source>
        <translation>未同意协议</translation>
    </message>
    <message>
        <source>code wrong</source>
        <translation>验证码错误</translation>
    </message>
    <message>
        <source>code expired</source>
        <translation>验证码已过期</translation>
    </message>
    <message>
        <source>too many wrong codes</source>
        <translation>验证码错误次数过多</translation>
    </message>
    <message>
        <source>code used already</source>
        <translation>验证码已使用</translation>
    </message>
    <message>
        <source>new code too soon</source>
        <translation>重发过于频繁</translation>
    </message>
    <message>
        <source>no more codes today</source>
        <translation>今日发送次数已满</translation>
    </message>
    <message>
        <source>too early to apply</source>
        <translation>未到可再申请时间</translation>
    </message>
    <message>
        <source>limit exceeded</source>
        <translation>超出额度</translation>
    </message>
    <message>
        <source>more than is owed</source>
        <translation>超出欠款金额</translation>
    </message>
    <message>
        <source>account not usable</source>
        <translation>账户不可用</translation>
    </message>
    <message>
        <source>amount not valid</source>
        <translation>金额无效</translation>
    </message>
    <message>
        <source>another still being booked</source>
        <translation>另有款项在途</translation>
    </message>
    <message>
        <source>linked account unknown</source>
        <translation>无此关联账户</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>当前不可操作</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>request not valid</source>
        <translation>请求无效</translation>
    </message>
    <message>
        <source>key used for another</source>
        <translation>幂等键已用于其他请求</translation>
    </message>
    <message>
        <source>key missing</source>
        <translation>缺少幂等键</translation>
    </message>
    <message>
        <source>still in progress</source>
        <translation>仍在处理</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
</context>
<context>
    <name>name_entry</name>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Fill in what is hidden</source>
        <translation>补全您的姓名与证件号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Resident ID number</source>
        <translation>居民身份证号</translation>
    </message>
    <message>
        <source>This only proves that it is you. Osmanthus Pay sends the full record to Heron Bank; it never shows here.</source>
        <translation>仅用于确认是您本人操作。完整信息由桂花支付发送给白鹭银行，不会在手机上显示。</translation>
    </message>
    <message>
        <source>Osmanthus Pay has your real-name record. Only the open boxes are asked for, nothing else.</source>
        <translation>桂花支付已有您的实名信息，只需填写空格，无需重填资料。</translation>
    </message>
    <message>
        <source>Locked for the time being</source>
        <translation>已暂时锁定</translation>
    </message>
    <message>
        <source>Five tries did not match, so this is locked for your safety. You can try again from {time} on.</source>
        <translation>连续 5 次信息不符，为保障安全已暂时锁定。{time} 起可重试。</translation>
    </message>
    <message>
        <source>What you have is safe; nothing was sent to the bank</source>
        <translation>您的资料安全，未发送给银行</translation>
    </message>
    <message>
        <source>Try again in {time}</source>
        <translation>{time} 后可重试</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>1 try left</source>
        <translation>还可尝试 1 次</translation>
    </message>
    <message>
        <source>{n} tries left</source>
        <translation>还可尝试 {n} 次</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message>
        <source>[{bank}] {code} is your code, good for {minutes} minutes. Tap to fill it in.</source>
        <translation>【{bank}】验证码 {code}，{minutes} 分钟内有效。点按填入</translation>
    </message>
    <message>
        <source>Message, now</source>
        <translation>短信 · 现在</translation>
    </message>
    <message>
        <source>Something went wrong in this program</source>
        <translation>程序出了点问题</translation>
    </message>
    <message>
        <source>What you entered is kept. Try again, or go back to the wallet.</source>
        <translation>您填写的内容已保留。请重试，或返回钱包。</translation>
    </message>
    <message>
        <source>Try again, or choose the person anew.</source>
        <translation>请重试，或重新选择人物。</translation>
    </message>
    <message>
        <source>Signing in did not work: something went wrong in this program.</source>
        <translation>登录未成功：程序出现错误。</translation>
    </message>
    <message>
        <source>Tap to try again</source>
        <translation>点按重试</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Fill in the hidden character of your name.</source>
        <translation>请填写姓名中隐藏的字。</translation>
    </message>
    <message>
        <source>Fill in a Chinese character, as in your name.</source>
        <translation>请填写姓名中的汉字。</translation>
    </message>
    <message>
        <source>Fill in all the digits that are asked for.</source>
        <translation>请填满证件号的空格。</translation>
    </message>
    <message>
        <source>What you filled in does not match the record. Check both lines and try again.</source>
        <translation>填写的信息与实名信息不符，请核对两项后重试。</translation>
    </message>
    <message>
        <source>Too many tries did not match. Wait a while, then try again.</source>
        <translation>多次信息不符，已暂时锁定，请稍后再试。</translation>
    </message>
    <message>
        <source>Enter the card number.</source>
        <translation>请输入卡号。</translation>
    </message>
    <message>
        <source>The number is not complete. Enter all the digits on the card.</source>
        <translation>卡号不完整，请输入全部数字。</translation>
    </message>
    <message>
        <source>A digit must be mistyped. Compare the number with the card.</source>
        <translation>卡号有误，请对照卡面核对。</translation>
    </message>
    <message>
        <source>No bank we work with has cards that begin like this. Check the first digits.</source>
        <translation>无法识别发卡银行，请核对卡号前几位。</translation>
    </message>
    <message>
        <source>This is a credit card. Use a debit card.</source>
        <translation>这是信用卡，请使用储蓄卡。</translation>
    </message>
    <message>
        <source>The bank has no such card. Compare the number with the card.</source>
        <translation>银行查无此卡，请对照卡面核对卡号。</translation>
    </message>
    <message>
        <source>This card is frozen or closed. Use another card, or ask the bank.</source>
        <translation>此卡已冻结或注销，请换一张卡，或联系银行。</translation>
    </message>
    <message>
        <source>This card is in the name of another person. Use a card of your own.</source>
        <translation>此卡不在您名下，请使用本人的卡。</translation>
    </message>
    <message>
        <source>This card is bound to another wallet. Unbind it there, or use another card.</source>
        <translation>此卡已绑定其他钱包，请先解绑或换一张卡。</translation>
    </message>
    <message>
        <source>Enter the mobile number you gave the bank.</source>
        <translation>请输入银行预留手机号。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits and begins with 13 to 19.</source>
        <translation>手机号应为 11 位，以 13 至 19 开头。</translation>
    </message>
    <message>
        <source>The bank has another mobile number for this card. Enter the one you gave the bank.</source>
        <translation>与银行预留手机号不符，请输入办卡时登记的号码。</translation>
    </message>
    <message>
        <source>Read both agreements and tick the box to go on.</source>
        <translation>请阅读并勾选同意两份协议。</translation>
    </message>
    <message>
        <source>Enter all 6 digits of the code.</source>
        <translation>请输入完整的 6 位验证码。</translation>
    </message>
    <message>
        <source>This is not the code. Check the latest message.</source>
        <translation>验证码错误，请查看最新短信。</translation>
    </message>
    <message>
        <source>This code has expired. Have a new one sent.</source>
        <translation>验证码已过期，请重新获取。</translation>
    </message>
    <message>
        <source>Too many wrong codes, so this one no longer counts. Have a new one sent.</source>
        <translation>错误次数过多，验证码已失效，请重新获取。</translation>
    </message>
    <message>
        <source>This code was used already. Have a new one sent.</source>
        <translation>验证码已使用，请重新获取。</translation>
    </message>
    <message>
        <source>Wait a moment before you have another code sent.</source>
        <translation>操作过于频繁，请稍后再获取验证码。</translation>
    </message>
    <message>
        <source>No more codes can be sent today. Try again tomorrow.</source>
        <translation>今日获取次数已用完，请明天再试。</translation>
    </message>
    <message>
        <source>No more codes can be sent until {date}, {time}.</source>
        <translation>获取次数已用完，{date} {time} 后可再试。</translation>
    </message>
    <message>
        <source>It is too early to apply again.</source>
        <translation>暂时还不能再次申请。</translation>
    </message>
    <message>
        <source>This is more than your available limit.</source>
        <translation>超出可用额度。</translation>
    </message>
    <message>
        <source>This is more than you owe.</source>
        <translation>超出待还金额。</translation>
    </message>
    <message>
        <source>The account cannot be used at present. Ask the bank.</source>
        <translation>账户暂时无法使用，请联系银行。</translation>
    </message>
    <message>
        <source>Enter an amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>Enter an amount in yuan, such as 120 or 120.50.</source>
        <translation>请输入以元为单位的金额，如 120 或 120.50。</translation>
    </message>
    <message>
        <source>Your last payment is still being booked. Wait until it is, then try again.</source>
        <translation>上一笔款项正在入账，请待其完成后再试。</translation>
    </message>
    <message>
        <source>This account cannot be linked. Choose another.</source>
        <translation>该账户无法关联，请选择其他账户。</translation>
    </message>
    <message>
        <source>This cannot be done now. The screen shows where your application stands.</source>
        <translation>当前无法进行此操作，请按页面显示的进度继续。</translation>
    </message>
    <message>
        <source>You are no longer signed in. Choose the person again.</source>
        <translation>登录已失效，请重新选择人物。</translation>
    </message>
    <message>
        <source>Osmanthus Pay does not know this. Go back and try again.</source>
        <translation>桂花支付未找到相关信息，请返回重试。</translation>
    </message>
    <message>
        <source>Osmanthus Pay could not read this. Check what you entered.</source>
        <translation>桂花支付无法识别提交的内容，请检查后重试。</translation>
    </message>
    <message>
        <source>This differs from what you sent before. Check it and try again.</source>
        <translation>与上次提交的内容不一致，请核对后重试。</translation>
    </message>
    <message>
        <source>Something went wrong on our side. Nothing was changed; try again.</source>
        <translation>系统出了点问题，未做任何更改，请重试。</translation>
    </message>
    <message>
        <source>Your last request is still being worked on. Wait a moment, then try again.</source>
        <translation>上一个请求仍在处理中，请稍后重试。</translation>
    </message>
    <message>
        <source>Osmanthus Pay does not answer. Nothing is lost; check the connection and try again.</source>
        <translation>无法连接桂花支付。您填写的内容未丢失，请检查网络后重试。</translation>
    </message>
    <message>
        <source>Something went wrong on our side. What you entered is kept; try again.</source>
        <translation>系统出了点问题。您填写的内容已保留，请重试。</translation>
    </message>
    <message>
        <source>Too many tries did not match. You can try again at {time}.</source>
        <translation>多次信息不符，已暂时锁定，{time} 后可重试。</translation>
    </message>
    <message>
        <source>Another code can be sent at {exact_time}.</source>
        <translation>{exact_time} 后可重新获取验证码。</translation>
    </message>
    <message>
        <source>You can apply again on {date} at the earliest.</source>
        <translation>最早可于{date}再次申请。</translation>
    </message>
    <message>
        <source>This is more than your available limit of {amount}. Enter less, or repay first.</source>
        <translation>超出可用额度 {amount}，请减少金额或先还款。</translation>
    </message>
    <message>
        <source>This is more than the {amount} you owe. Enter that or less.</source>
        <translation>超出待还金额 {amount}，请输入不超过该数的金额。</translation>
    </message>
    <message>
        <source>This is not the code. Check the latest message; 1 try left.</source>
        <translation>验证码错误，请查看最新短信，还可尝试 1 次。</translation>
    </message>
    <message>
        <source>This is not the code. Check the latest message; {n} tries left.</source>
        <translation>验证码错误，请查看最新短信，还可尝试 {n} 次。</translation>
    </message>
</context>
<context>
    <name>raise_result</name>
    <message>
        <source>Back to the account</source>
        <translation>返回账户</translation>
    </message>
    <message>
        <source>See which data were used</source>
        <translation>查看使用了哪些数据</translation>
    </message>
    <message>
        <source>You can use the new limit at once</source>
        <translation>新额度即刻可用</translation>
    </message>
    <message>
        <source>Your limit stays; nothing else changed</source>
        <translation>额度不变，其他也没有任何变化</translation>
    </message>
    <message>
        <source>Your credit limit</source>
        <translation>您的信用额度</translation>
    </message>
    <message>
        <source>Before {amount}</source>
        <translation>原额度 {amount}</translation>
    </message>
    <message>
        <source>Highest {amount}</source>
        <translation>最高 {amount}</translation>
    </message>
    <message>
        <source>Your limit was raised</source>
        <translation>额度已提升</translation>
    </message>
    <message>
        <source>Your limit stays as it is</source>
        <translation>额度保持不变</translation>
    </message>
    <message>
        <source>{bank} counted the accounts you linked, and your score reached a higher limit.</source>
        <translation>{bank}计入了您关联的账户，评分已达到更高额度的要求。</translation>
    </message>
    <message>
        <source>Nothing that adds data was linked since the last score. Link a social network, a mailbox or a wealth account, and ask again.</source>
        <translation>上次评分后没有新增数据。请关联社交、邮箱或理财账户后再申请。</translation>
    </message>
    <message>
        <source>The new data were counted, but your score does not reach the next limit yet.</source>
        <translation>新数据已计入，但评分尚未达到下一档额度。</translation>
    </message>
    <message>
        <source>The last decision is less than 30 days old, so the bank did not score again.</source>
        <translation>距上次审核不足 30 天，银行未重新评分。</translation>
    </message>
    <message>
        <source>This is the highest limit there is, so there is nothing more to raise.</source>
        <translation>已是最高额度，无法继续提升。</translation>
    </message>
    <message>
        <source>You can ask again at any time.</source>
        <translation>您可随时再次申请。</translation>
    </message>
    <message>
        <source>You can ask again from {date} on.</source>
        <translation>{date}起可再次申请。</translation>
    </message>
</context>
<context>
    <name>review_status</name>
    <message>
        <source>Reaching the bank</source>
        <translation>正在连接银行</translation>
    </message>
    <message>
        <source>Tried again by itself until it answers</source>
        <translation>将自动重试，直至银行响应</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Real-name record matched</source>
        <translation>实名信息已核对</translation>
    </message>
    <message>
        <source>{time} · {bank} ({last_four})</source>
        <translation>{time} · {bank}（{last_four}）</translation>
    </message>
    <message>
        <source>Debit card bound</source>
        <translation>储蓄卡已绑定</translation>
    </message>
    <message>
        <source>Review passed</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>{time} to go · the bank works out your limit</source>
        <translation>还需约 {time} · 正在评估额度</translation>
    </message>
    <message>
        <source>Any moment now · the bank is about to decide</source>
        <translation>即将完成 · 银行马上给出结果</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>{time} · limit {limit}</source>
        <translation>{time} · 额度 {limit}</translation>
    </message>
    <message>
        <source>Virtual credit account open</source>
        <translation>虚拟信用账户已开通</translation>
    </message>
    <message>
        <source>Virtual credit account not opened</source>
        <translation>虚拟信用账户未开通</translation>
    </message>
    <message>
        <source>Virtual credit account opens</source>
        <translation>开通虚拟信用账户</translation>
    </message>
    <message>
        <source>Your limit will appear here</source>
        <translation>额度将显示在这里</translation>
    </message>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>The limit follows from your payments and sign-ins, and from the accounts you have linked.</source>
        <translation>银行参考您的支付、登录记录和已关联账户确定额度。</translation>
    </message>
    <message>
        <source>See which data were used</source>
        <translation>查看使用了哪些数据</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>再次申请</translation>
    </message>
    <message>
        <source>Go to your account</source>
        <translation>进入账户</translation>
    </message>
    <message>
        <source>Your credit limit</source>
        <translation>您的信用额度</translation>
    </message>
    <message>
        <source>{bank} has approved your account.</source>
        <translation>{bank}已批准您的申请。</translation>
    </message>
    <message>
        <source>No account this time</source>
        <translation>本次未能开户</translation>
    </message>
    <message>
        <source>{bank} has reviewed your application and declined it.</source>
        <translation>{bank}审核后未批准您的申请。</translation>
    </message>
    <message>
        <source>Your account is in review</source>
        <translation>您的申请正在审核</translation>
    </message>
    <message>
        <source>It rarely takes more than two minutes. You can leave; the result waits for you here.</source>
        <translation>通常不超过两分钟。您可以离开，结果会保留在这里。</translation>
    </message>
    <message>
        <source>Waiting for the bank</source>
        <translation>正在等待银行</translation>
    </message>
    <message>
        <source>Your card is bound and that is kept. The account opens by itself as soon as the bank can be reached.</source>
        <translation>储蓄卡已绑定并保存。银行恢复连接后将自动开户。</translation>
    </message>
    <message>
        <source>A credit account is for people of 18 and over, and your record says you are younger. You can apply again from {date} on.</source>
        <translation>信用账户仅向年满 18 周岁的用户开放，您尚未年满 18 周岁。{date}起可再次申请。</translation>
    </message>
    <message>
        <source>Your payments, sign-ins and linked accounts do not reach the lowest limit yet. You can apply again from {date} on, with more of them.</source>
        <translation>您的支付、登录和关联账户数据尚未达到最低额度要求。积累更多记录后，{date}起可再次申请。</translation>
    </message>
    <message>
        <source>Nothing is charged until you buy something</source>
        <translation>消费前不产生任何费用</translation>
    </message>
    <message>
        <source>Your card stays bound to the wallet</source>
        <translation>储蓄卡仍绑定在钱包中</translation>
    </message>
    <message>
        <source>There is nothing for you to do</source>
        <translation>您无需进行任何操作</translation>
    </message>
</context>
<context>
    <name>score</name>
    <message>
        <source>Data that were used</source>
        <translation>使用的数据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Together they gave {points} of {maximum} points. The points decide the limit.</source>
        <translation>合计得分 {points}（满分 {maximum}），额度由得分决定。</translation>
    </message>
    <message>
        <source>No answer came for: {groups}. These data counted nothing.</source>
        <translation>未能取得：{groups}。这些数据未计分。</translation>
    </message>
    <message>
        <source>{points} of {maximum}</source>
        <translation>{points} / {maximum}</translation>
    </message>
</context>
<context>
    <name>screen</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>储蓄卡</translation>
    </message>
    <message>
        <source>Binding result</source>
        <translation>绑定结果</translation>
    </message>
    <message>
        <source>Limit raise</source>
        <translation>提升额度</translation>
    </message>
    <message>
        <source>Name and document</source>
        <translation>姓名与证件</translation>
    </message>
    <message>
        <source>Result of the raise</source>
        <translation>提额结果</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Click to type</source>
        <translation>点击即可输入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Still to come: {names}</source>
        <translation>后续开放：{names}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Frozen card</source>
        <translation>冻结的卡</translation>
    </message>
    <message>
        <source>Closed card</source>
        <translation>已注销的卡</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>储蓄卡</translation>
    </message>
    <message>
        <source>Let the clock run ten times as fast</source>
        <translation>时钟加速十倍</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Let the clock stand still</source>
        <translation>让时钟静止</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <source>Move the clock on by a minute</source>
        <translation>时钟前进一分钟</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一事件</translation>
    </message>
    <message>
        <source>Move the clock on to what falls due next: a review, a delivery</source>
        <translation>前进到下一个到期事件，如审核或送达</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Change the phone&apos;s theme</source>
        <translation>切换手机主题</translation>
    </message>
    <message>
        <source>Reset (F5)</source>
        <translation>重置（F5）</translation>
    </message>
    <message>
        <source>Starts the world anew; everything opened so far is gone</source>
        <translation>一切从头开始，此前开通的内容都会消失</translation>
    </message>
    <message>
        <source>Opening the world</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Kaihu is running already with the data in {folder}. Go to its window.</source>
        <translation>Kaihu 已在使用 {folder} 中的数据，请切换到它的窗口。</translation>
    </message>
    <message>
        <source>{folder} cannot hold the data. Start with --data to choose another folder.</source>
        <translation>{folder} 无法存放数据。请用 --data 启动并另选文件夹。</translation>
    </message>
    <message>
        <source>The data in {folder} cannot be opened. Reset (F5) begins anew, and so does a start with --fresh.</source>
        <translation>无法打开 {folder} 中的数据。请按“重置（F5）”或使用 --fresh 重新开始。</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Not started</source>
        <translation>未申请</translation>
    </message>
    <message>
        <source>Name asked for</source>
        <translation>待补全实名</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Card asked for</source>
        <translation>待绑卡</translation>
    </message>
    <message>
        <source>Code asked for</source>
        <translation>待验证</translation>
    </message>
    <message>
        <source>Card bound</source>
        <translation>已绑卡</translation>
    </message>
    <message>
        <source>Opening pending</source>
        <translation>待开户</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Account in use</source>
        <translation>账户使用中</translation>
    </message>
    <message>
        <source>Raise begun</source>
        <translation>提额申请中</translation>
    </message>
    <message>
        <source>Raise decided</source>
        <translation>提额已审核</translation>
    </message>
</context>
<context>
    <name>storyboard</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付平台</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史数据</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>点按</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>a wrong code</source>
        <translation>错误的验证码</translation>
    </message>
    <message>
        <source>the hidden part of the name</source>
        <translation>姓名中隐藏的字</translation>
    </message>
    <message>
        <source>the hidden digits of the ID number</source>
        <translation>证件号中隐藏的数字</translation>
    </message>
    <message>
        <source>the mobile number on record</source>
        <translation>银行预留手机号</translation>
    </message>
    <message>
        <source>the person&apos;s debit card</source>
        <translation>本人的储蓄卡</translation>
    </message>
    <message>
        <source>the person&apos;s credit card</source>
        <translation>本人的信用卡</translation>
    </message>
    <message>
        <source>the person&apos;s frozen card</source>
        <translation>本人被冻结的卡</translation>
    </message>
    <message>
        <source>the code from the SMS</source>
        <translation>短信中的验证码</translation>
    </message>
    <message>
        <source>a wrong character</source>
        <translation>错误的字</translation>
    </message>
    <message>
        <source>wrong digits</source>
        <translation>错误的数字</translation>
    </message>
    <message>
        <source>another mobile number</source>
        <translation>另一个手机号</translation>
    </message>
    <message>
        <source>a number with a wrong check digit</source>
        <translation>校验位错误的卡号</translation>
    </message>
    <message>
        <source>a card of an unknown bank</source>
        <translation>未知银行的卡</translation>
    </message>
    <message>
        <source>a card that was never issued</source>
        <translation>从未发行的卡</translation>
    </message>
    <message>
        <source>another person&apos;s card</source>
        <translation>他人的卡</translation>
    </message>
    <message>
        <source>{duration} later</source>
        <translation>{duration}后</translation>
    </message>
    <message>
        <source>Kaihu storyboard</source>
        <translation>开户 · 故事板</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Taps</source>
        <translation>点按</translation>
    </message>
    <message>
        <source>Fields filled</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>The declared end was not reached: {expected}.</source>
        <translation>未到达预期的结局：{expected}。</translation>
    </message>
    <message>
        <source>A demonstration with invented people and banks. The same scenario, seed, language and theme give this page again, to the byte.</source>
        <translation>演示用，人物与银行均为虚构。相同的场景、种子、语言和主题会生成逐字节相同的页面。</translation>
    </message>
    <message>
        <source>What the parties said</source>
        <translation>各方消息</translation>
    </message>
    <message>
        <source>SMS with a code</source>
        <translation>含验证码的短信</translation>
    </message>
    <message>
        <source>{message} (lost)</source>
        <translation>{message}（丢失）</translation>
    </message>
</context>
<context>
    <name>verify_code</name>
    <message>
        <source>Back to the card</source>
        <translation>返回修改卡号</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>输入验证码</translation>
    </message>
    <message>
        <source>Code of 6 digits</source>
        <translation>6 位验证码</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Use another card</source>
        <translation>换一张卡</translation>
    </message>
    <message>
        <source>{bank} sent 6 digits to {mobile}, the number it has on record.</source>
        <translation>{bank}已向预留手机号 {mobile} 发送 6 位验证码。</translation>
    </message>
    <message>
        <source>Tell nobody this code. Neither {bank} nor Osmanthus Pay will ever ask you for it.</source>
        <translation>请勿将验证码告知任何人，{bank}和桂花支付都不会向您索取。</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>{time} 后失效</translation>
    </message>
    <message>
        <source>Send again in {time}</source>
        <translation>重新发送（{time}）</translation>
    </message>
    <message>
        <source>Send a new code in {time}</source>
        <translation>{time} 后可重新获取</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>重新获取验证码</translation>
    </message>
    <message>
        <source>1 try left</source>
        <translation>还可尝试 1 次</translation>
    </message>
    <message>
        <source>{n} tries left</source>
        <translation>还可尝试 {n} 次</translation>
    </message>
    <message>
        <source>A new code goes to the same phone</source>
        <translation>新验证码将发送到同一手机号</translation>
    </message>
</context>
<context>
    <name>wallet_home</name>
    <message>
        <source>Bank cards</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>None is bound yet. You bind one when you open an account.</source>
        <translation>尚未绑定银行卡，开户时绑定即可。</translation>
    </message>
    <message>
        <source>Bound {date}</source>
        <translation>{date}绑定</translation>
    </message>
    <message>
        <source>({last_four})</source>
        <translation>（{last_four}）</translation>
    </message>
    <message>
        <source>Next: fill in what is hidden of your name and number</source>
        <translation>下一步：补全姓名与证件号</translation>
    </message>
    <message>
        <source>Locked until {time} after too many tries</source>
        <translation>多次信息不符，锁定至 {time}</translation>
    </message>
    <message>
        <source>Next: bind a debit card</source>
        <translation>下一步：绑定储蓄卡</translation>
    </message>
    <message>
        <source>Next: enter the code that the bank sent you</source>
        <translation>下一步：输入银行发来的验证码</translation>
    </message>
    <message>
        <source>Your card is bound</source>
        <translation>储蓄卡已绑定</translation>
    </message>
    <message>
        <source>Card bound, waiting for the bank to answer</source>
        <translation>储蓄卡已绑定，等待银行响应</translation>
    </message>
    <message>
        <source>The bank is reviewing it</source>
        <translation>银行正在审核</translation>
    </message>
    <message>
        <source>Approved: see your credit limit</source>
        <translation>审核通过，查看信用额度</translation>
    </message>
    <message>
        <source>Declined: see why, and when to try again</source>
        <translation>未通过，查看原因和再次申请时间</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Virtual credit account</source>
        <translation>虚拟信用账户</translation>
    </message>
    <message>
        <source>Pay first, repay later. Opened from what your wallet knows, without forms.</source>
        <translation>先消费，后还款。凭钱包已有信息开通，无需填表。</translation>
    </message>
    <message>
        <source>Osmanthus Pay × Heron Bank</source>
        <translation>桂花支付 × 白鹭银行</translation>
    </message>
    <message>
        <source>Limit up to ¥5,000, ¥10,000 after raises</source>
        <translation>额度最高 ¥5,000，可提升至 ¥10,000</translation>
    </message>
    <message>
        <source>Your application</source>
        <translation>您的申请</translation>
    </message>
    <message>
        <source>Open an account</source>
        <translation>立即开通</translation>
    </message>
    <message>
        <source>Wallet of {name}</source>
        <translation>{name}的钱包</translation>
    </message>
    <message>
        <source>Takes about two minutes</source>
        <translation>全程约两分钟</translation>
    </message>
    <message>
        <source>Osmanthus Pay × {bank}</source>
        <translation>桂花支付 × {bank}</translation>
    </message>
    <message>
        <source>Available {amount}</source>
        <translation>可用 {amount}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
</context>
</TS>
