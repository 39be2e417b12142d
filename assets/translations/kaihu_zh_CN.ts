<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>account_found</name>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>获取验证码</translation>
    </message>
    <message>
        <source>Correct your details</source>
        <translation>更正实名信息</translation>
    </message>
    <message>
        <source>The code goes to this number only</source>
        <translation>验证码仅发送至该手机号</translation>
    </message>
    <message>
        <source>{bank} knows you</source>
        <translation>您已是{bank}客户</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>No card has to be bound: a code to your phone is enough.</source>
        <translation>无需另行绑卡，短信验证即可。</translation>
    </message>
    <message>
        <source>Virtual credit account</source>
        <translation>虚拟信用账户</translation>
    </message>
    <message>
        <source>You have this account already. A code shows that it is yours.</source>
        <translation>您已有虚拟信用账户，短信验证即可使用。</translation>
    </message>
    <message>
        <source>{what} Your wallet is opened with it.</source>
        <translation>{what}钱包将一并开通。</translation>
    </message>
    <message>
        <source>The number on record. If it is no longer yours, tell {bank} first.</source>
        <translation>银行预留手机号。如已停用，请先联系{bank}更新。</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>You set the password of your wallet.</source>
        <translation>您将设置支付密码。</translation>
    </message>
    <message>
        <source>You set the password of your wallet, and {bank} decides on your limit, usually within two minutes.</source>
        <translation>您将设置支付密码，随后{bank}审核额度，通常不超过两分钟。</translation>
    </message>
    <message>
        <source>{bank} decides on your limit, usually within two minutes.</source>
        <translation>{bank}将审核您的额度，通常不超过两分钟。</translation>
    </message>
</context>
<context>
    <name>account_home</name>
    <message>
        <source>Statement</source>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>Earlier purchases are on the statement at the bank. New ones appear here.</source>
        <translation>此前的账单请向银行查询，新的消费会显示在这里。</translation>
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
        <source>Where are you buying?</source>
        <translation>选择商户</translation>
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
        <source>{price} · above your available limit</source>
        <translation>{price} · 超出可用额度</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Your available limit grows by the same amount</source>
        <translation>还款后恢复相应的可用额度</translation>
    </message>
    <message>
        <source>You owe {amount}. No card is bound to this wallet, so it cannot be paid from here; pay it at a branch of {bank}.</source>
        <translation>待还 {amount}。钱包未绑定银行卡，无法在此还款，请前往{bank}网点办理。</translation>
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
        <source>Valid until {month}</source>
        <translation>有效期至 {month}</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>{bank} has frozen this account, so nothing can be bought, repaid or raised. Ask the bank; once the account is unfrozen, this page shows it by itself.</source>
        <translation>{bank}已冻结该账户，暂时无法消费、还款或提升额度。请联系银行；解冻后，此处会自动更新。</translation>
    </message>
    <message>
        <source>Payment of {amount} to {shop} under way. The bank has not answered yet.</source>
        <translation>向{shop}付款 {amount} 处理中。银行尚未响应。</translation>
    </message>
    <message>
        <source>Repayment of {amount} under way. The bank has not answered yet.</source>
        <translation>还款 {amount} 处理中。银行尚未响应。</translation>
    </message>
    <message>
        <source>Not while frozen</source>
        <translation>冻结期间不可用</translation>
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
        <source>The bank did not book {amount} to {shop}. Nothing was paid.</source>
        <translation>银行未受理向{shop}的付款 {amount}，未扣款。</translation>
    </message>
    <message>
        <source>The bank did not book the repayment of {amount}. Nothing was paid.</source>
        <translation>银行未受理还款 {amount}，未扣款。</translation>
    </message>
    <message>
        <source>After this booking</source>
        <translation>待本笔入账后</translation>
    </message>
    <message>
        <source>Nothing to repay</source>
        <translation>无待还金额</translation>
    </message>
    <message>
        <source>No card is bound</source>
        <translation>未绑定银行卡</translation>
    </message>
    <message>
        <source>From card ({last_four})</source>
        <translation>从储蓄卡（{last_four}）</translation>
    </message>
    <message>
        <source>Not while the account is frozen</source>
        <translation>账户冻结期间不可用</translation>
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
    <name>again</name>
    <message>
        <source>Now, if you like</source>
        <translation>现在即可</translation>
    </message>
    <message>
        <source>From {date} on</source>
        <translation>{date}起</translation>
    </message>
</context>
<context>
    <name>agreements</name>
    <message>
        <source>Quick Payment Agreement</source>
        <translation>《快捷支付协议》</translation>
    </message>
    <message>
        <source>Personal Data Authorisation</source>
        <translation>《个人信息授权书》</translation>
    </message>
    <message>
        <source>5. This is a demonstration: the bank, the card and the money are invented.</source>
        <translation>五、本程序仅供演示，银行、银行卡和资金均为虚构。</translation>
    </message>
    <message>
        <source>1. This agreement is between you, {platform} and the bank that issued your card.</source>
        <translation>一、本协议由您、{platform}和发卡银行共同订立。</translation>
    </message>
    <message>
        <source>2. You allow the bank to use history data for your credit limit: payments and sign-ins of this wallet, and the social, mail and wealth accounts that you have linked.</source>
        <translation>二、您同意银行参考历史数据确定额度，包括本钱包的支付与登录记录，以及您已关联的社交、邮箱和理财账户。</translation>
    </message>
    <message>
        <source>3. The data serves this account and nothing else. It is sent encrypted, seen by nobody who does not need it, and deleted when the account is closed and the law allows it.</source>
        <translation>三、上述数据仅用于本账户，加密传输，无关人员不得查看；账户注销后，依法删除。</translation>
    </message>
    <message>
        <source>2. By binding the card you let {platform} ask the bank to pay from it when you say so: for a repayment or a purchase that you confirm. Nothing is taken without your consent.</source>
        <translation>二、绑定后，您授权{platform}在您确认还款或消费时，向银行发起扣款。未经您确认，不会扣取任何款项。</translation>
    </message>
    <message>
        <source>3. A code to the mobile number that the bank has on record shows that the card is yours; for a card that was bound before, your wallet password does. Share neither, whoever asks.</source>
        <translation>三、绑卡时，以银行预留手机号收到的验证码确认银行卡属于您；此前已绑定的银行卡，以支付密码确认。请勿将验证码和密码告知任何人。</translation>
    </message>
    <message>
        <source>4. You can unbind the card at any time once nothing is owed. If you lose it or your phone, tell the bank at once; what is paid after that is not at your risk.</source>
        <translation>四、结清欠款后，您可随时解绑。如银行卡或手机遗失，请立即告知银行；此后发生的扣款不由您承担。</translation>
    </message>
    <message>
        <source>1. You allow {platform} to send your real-name record to {bank}: name, document and mobile number. What the wallet holds already is sent in full only after you have shown that it is yours; what you enter yourself is sent when you submit it.</source>
        <translation>一、您同意{platform}将您的实名信息（姓名、证件和手机号）发送给{bank}。钱包已有的信息仅在您完成核验后完整发送；您自行填写的信息在提交时发送。</translation>
    </message>
    <message>
        <source>4. You can see which data was used, have mistakes corrected, and withdraw this permission; the account is then closed once nothing is owed.</source>
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
        <source>I have read and accept the {quick_payment} and the {personal_data}</source>
        <translation>我已阅读并同意{quick_payment}和{personal_data}</translation>
    </message>
</context>
<context>
    <name>bind_card</name>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Bind a debit card</source>
        <translation>绑定一张储蓄卡</translation>
    </message>
    <message>
        <source>Your repayments will be made from it. With it your wallet is opened as well.</source>
        <translation>绑定后将从这张卡还款，并同时为您开通钱包。</translation>
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
        <source>Correct your details</source>
        <translation>更正实名信息</translation>
    </message>
    <message>
        <source>Goes to {platform}, never kept on this device</source>
        <translation>卡号仅发送给{platform}，不在本机保存</translation>
    </message>
    <message>
        <source>Use your bound card ({last_four})</source>
        <translation>使用已绑定的卡（{last_four}）</translation>
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
        <source>Your wallet is open</source>
        <translation>钱包已开通</translation>
    </message>
    <message>
        <source>Your card is confirmed</source>
        <translation>储蓄卡已确认</translation>
    </message>
    <message>
        <source>Your wallet was opened from your real-name record at {time}.</source>
        <translation>钱包已于 {time} 凭您的实名信息开通。</translation>
    </message>
    <message>
        <source>It was bound before; your password confirmed it at {time}. Repayments come from it.</source>
        <translation>此前已绑定，{time} 经支付密码确认，用于还款。</translation>
    </message>
    <message>
        <source>It belongs to the account the bank found; your code bound it at {time}. Repayments come from it.</source>
        <translation>来自银行查到的账户，{time} 经验证码确认后绑定，用于还款。</translation>
    </message>
    <message>
        <source>Bound at {time}. Repayments come from it.</source>
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
        <translation>储蓄卡仍保持绑定。原因和可再次申请的时间见下一页。</translation>
    </message>
    <message>
        <source>A clerk of the bank decides. The result comes by itself; you need not wait for it.</source>
        <translation>银行审核员正在处理，结果会自动显示，您无需等待。</translation>
    </message>
    <message>
        <source>The bank is reviewing the account and should decide by about {time}.</source>
        <translation>银行正在审核，预计 {time} 左右出结果。</translation>
    </message>
    <message>
        <source>The binding is saved. The bank has not answered yet; the account opens by itself once it does.</source>
        <translation>绑定已完成。银行尚未响应，恢复后将自动开户。</translation>
    </message>
</context>
<context>
    <name>brand</name>
    <message>
        <source>{platform} × {bank}</source>
        <translation>{platform} × {bank}</translation>
    </message>
</context>
<context>
    <name>clerk</name>
    <message>
        <source>Virtual card ending in {digits}</source>
        <translation>虚拟卡尾号 {digits}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用额度</translation>
    </message>
    <message>
        <source>Freeze the account</source>
        <translation>冻结账户</translation>
    </message>
    <message>
        <source>Unfreeze the account</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Nothing can be bought or repaid, and the limit cannot be raised, until it is unfrozen.</source>
        <translation>解冻前，客户无法消费、还款或提升额度。</translation>
    </message>
    <message>
        <source>If frozen, the account stays as it is, and the person sees that the bank has stopped its use.</source>
        <translation>冻结后，账户保持现状，客户会看到银行已暂停使用该账户。</translation>
    </message>
    <message>
        <source>Only an account in use can be frozen.</source>
        <translation>只有使用中的账户可以冻结。</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>With an approval</source>
        <translation>批准后</translation>
    </message>
    <message>
        <source>What the bank compared</source>
        <translation>银行核对结果</translation>
    </message>
    <message>
        <source>Score: {points} of {maximum} points</source>
        <translation>评分：{points} 分（满分 {maximum} 分）</translation>
    </message>
    <message>
        <source>It neither approves nor declines by itself, so the decision is yours.</source>
        <translation>评分不足以自动得出结果，请您审核决定。</translation>
    </message>
    <message>
        <source>One source of data gave no answer and counted nothing.</source>
        <translation>有 1 个数据来源没有响应，未计分。</translation>
    </message>
    <message>
        <source>{n} sources of data gave no answer and counted nothing.</source>
        <translation>有 {n} 个数据来源没有响应，未计分。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Why is it declined?</source>
        <translation>不批准的原因</translation>
    </message>
    <message>
        <source>Confirm the decline</source>
        <translation>确认不批准</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Virtual credit accounts</source>
        <translation>虚拟信用账户</translation>
    </message>
    <message>
        <source>{kind}, {time}</source>
        <translation>{kind}，{time}</translation>
    </message>
    <message>
        <source>Bank clerk</source>
        <translation>银行审核</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>The bank does not answer. What is shown may be out of date; it is asked again and again.</source>
        <translation>银行没有响应，显示的内容可能不是最新，正在自动重试。</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待审申请</translation>
    </message>
    <message>
        <source>1 case is waiting</source>
        <translation>1 件待审</translation>
    </message>
    <message>
        <source>{n} cases are waiting</source>
        <translation>{n} 件待审</translation>
    </message>
    <message>
        <source>Asking the bank</source>
        <translation>正在连接银行</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>Every virtual credit account that the bank opens is listed here.</source>
        <translation>银行开立的虚拟信用账户都会列在这里。</translation>
    </message>
    <message>
        <source>Choose a decided case to look at it again.</source>
        <translation>可选择已处理的申请查看。</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有申请</translation>
    </message>
    <message>
        <source>A case comes when a score leaves the decision to the bank&apos;s staff. A form comes on the next working day at 9:00.</source>
        <translation>评分需要人工决定时，申请会转到这里；纸质申请表于下一个工作日 9:00 送达。</translation>
    </message>
    <message>
        <source>Virtual account</source>
        <translation>虚拟信用账户</translation>
    </message>
    <message>
        <source>Paper form</source>
        <translation>纸质申请表</translation>
    </message>
    <message>
        <source>Asks for a virtual credit account</source>
        <translation>申请开通虚拟信用账户</translation>
    </message>
    <message>
        <source>Asks for a credit account with a card, by form</source>
        <translation>以申请表申请信用账户及信用卡</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Taiwan permit</source>
        <translation>台胞证</translation>
    </message>
    <message>
        <source>Officer&apos;s ID</source>
        <translation>军官证</translation>
    </message>
    <message>
        <source>The mobile number is on record</source>
        <translation>手机号与预留信息一致</translation>
    </message>
    <message>
        <source>The address is on record</source>
        <translation>地址与预留信息一致</translation>
    </message>
    <message>
        <source>The e-mail address is on record</source>
        <translation>邮箱与预留信息一致</translation>
    </message>
    <message>
        <source>The person is 18 or older</source>
        <translation>已满 18 周岁</translation>
    </message>
    <message>
        <source>The document is known under no other name</source>
        <translation>证件未登记在其他姓名下</translation>
    </message>
    <message>
        <source>The document is known under another name</source>
        <translation>证件登记在其他姓名下</translation>
    </message>
    <message>
        <source>The mobile number is not on record</source>
        <translation>手机号与预留信息不符</translation>
    </message>
    <message>
        <source>The address is not on record</source>
        <translation>地址与预留信息不符</translation>
    </message>
    <message>
        <source>The e-mail address is not on record</source>
        <translation>邮箱与预留信息不符</translation>
    </message>
    <message>
        <source>The person is under 18, or the birth date is not known</source>
        <translation>未满 18 周岁，或出生日期不明</translation>
    </message>
    <message>
        <source>It can only be declined: the document is known under another name.</source>
        <translation>只能不予批准：该证件登记在其他姓名下。</translation>
    </message>
    <message>
        <source>It can only be declined: the person is not known to be 18 or older.</source>
        <translation>只能不予批准：无法确认申请人已满 18 周岁。</translation>
    </message>
    <message>
        <source>The person is under 18</source>
        <translation>未满 18 周岁</translation>
    </message>
    <message>
        <source>The score is too low</source>
        <translation>评分过低</translation>
    </message>
    <message>
        <source>The data could not be verified</source>
        <translation>资料无法核实</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>This case was decided already. Nothing was changed.</source>
        <translation>该申请已有审核结果，本次操作未生效。</translation>
    </message>
    <message>
        <source>Choose a reason; the person will be told it.</source>
        <translation>请选择原因，申请人会看到。</translation>
    </message>
    <message>
        <source>A check failed without which it can only be declined. Nothing was changed.</source>
        <translation>核对未通过，只能不予批准。未作任何更改。</translation>
    </message>
    <message>
        <source>The bank no longer has this. Choose another.</source>
        <translation>银行已无此记录，请选择其他记录。</translation>
    </message>
    <message>
        <source>The person owes too much already</source>
        <translation>现有负债过高</translation>
    </message>
    <message>
        <source>This account has changed meanwhile, so nothing was done.</source>
        <translation>账户状态已变化，本次操作未生效。</translation>
    </message>
    <message>
        <source>The bank does not recognise this desk. Close the program and start it again.</source>
        <translation>银行无法识别此工作台，请关闭程序后重新启动。</translation>
    </message>
    <message>
        <source>The bank does not answer. Try again in a moment; nothing is done twice.</source>
        <translation>银行没有响应，请稍后重试；不会重复处理。</translation>
    </message>
    <message>
        <source>Something went wrong on our side. Try again.</source>
        <translation>系统出了点问题，请重试。</translation>
    </message>
    <message>
        <source>just came</source>
        <translation>刚刚收到</translation>
    </message>
    <message>
        <source>waits 1 minute</source>
        <translation>已等待 1 分钟</translation>
    </message>
    <message>
        <source>waits {n} minutes</source>
        <translation>已等待 {n} 分钟</translation>
    </message>
    <message>
        <source>waits 1 hour</source>
        <translation>已等待 1 小时</translation>
    </message>
    <message>
        <source>waits {n} hours</source>
        <translation>已等待 {n} 小时</translation>
    </message>
    <message>
        <source>waits 1 day</source>
        <translation>已等待 1 天</translation>
    </message>
    <message>
        <source>waits {n} days</source>
        <translation>已等待 {n} 天</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>A credit account with a limit of {limit}; the card is mailed.</source>
        <translation>信用账户，额度 {limit}，信用卡邮寄给申请人。</translation>
    </message>
    <message>
        <source>The account with a limit of {limit}, ready for use at once.</source>
        <translation>账户立即可用，额度 {limit}。</translation>
    </message>
    <message>
        <source>Approved on {time} with a limit of {limit}.</source>
        <translation>{time} 批准，额度 {limit}。</translation>
    </message>
    <message>
        <source>Declined on {time}. {reason}.</source>
        <translation>{time} 未批准。{reason}。</translation>
    </message>
</context>
<context>
    <name>confirm_card</name>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Use another card</source>
        <translation>换一张卡</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>Use your bound card</source>
        <translation>使用已绑定的银行卡</translation>
    </message>
    <message>
        <source>Your repayments will be made from it.</source>
        <translation>将从这张卡还款。</translation>
    </message>
    <message>
        <source>Five wrong passwords, so this is locked for your safety. You can try again from {time} on, or use another card now.</source>
        <translation>密码连续 5 次错误，为保障安全已暂时锁定。{time} 起可重试，也可换一张卡。</translation>
    </message>
    <message>
        <source>Bound to your wallet</source>
        <translation>已绑定到钱包</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>储蓄卡</translation>
    </message>
    <message>
        <source>Your card stays bound, and nothing is lost</source>
        <translation>银行卡仍保持绑定，申请不受影响</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Taiwan compatriot permit</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Officer&apos;s ID</source>
        <translation>军官证</translation>
    </message>
    <message>
        <source>Resident ID number</source>
        <translation>居民身份证号</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>护照号码</translation>
    </message>
    <message>
        <source>Number of the Taiwan compatriot permit</source>
        <translation>台胞证号码</translation>
    </message>
    <message>
        <source>Number of the officer&apos;s ID</source>
        <translation>军官证号码</translation>
    </message>
    <message>
        <source>18 digits, the last may be X</source>
        <translation>18 位，末位可为 X</translation>
    </message>
    <message>
        <source>Such as E12345678</source>
        <translation>例如：E12345678</translation>
    </message>
    <message>
        <source>8 digits, such as 12345678</source>
        <translation>8 位数字，例如：12345678</translation>
    </message>
    <message>
        <source>Such as 南字第1234567号</source>
        <translation>例如：南字第1234567号</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>it only shows something</source>
        <translation>它仅用于展示</translation>
    </message>
    <message>
        <source>Not shown: {states}, because {reason}.</source>
        <translation>不展示：{states}。原因：{reason}。</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>a button is never wrong; what it did not achieve is said beside it</source>
        <translation>按钮本身不会出错，未办成的事在旁边说明</translation>
    </message>
    <message>
        <source>it opens a sheet at once and waits for nobody</source>
        <translation>点按后立即打开面板，无需等待</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>See which data were used</source>
        <translation>查看使用了哪些数据</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>it leaves at once</source>
        <translation>点按后立即离开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Cards</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>As a strip</source>
        <translation>条状卡面</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>已填完</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
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
        <source>Bound to your wallet</source>
        <translation>已绑定到钱包</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>储蓄卡</translation>
    </message>
    <message>
        <source>Codes and gaps</source>
        <translation>验证码与补全</translation>
    </message>
    <message>
        <source>its cells say already where to type</source>
        <translation>格子已表明在哪里输入</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>A name, filled in</source>
        <translation>姓名，已补全</translation>
    </message>
    <message>
        <source>A password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>what is wrong is said under the cells</source>
        <translation>错误在格子下方说明</translation>
    </message>
    <message>
        <source>its form&apos;s button shows that; the cells take no input</source>
        <translation>由表单按钮表示，此时格子不接受输入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>Code from the message</source>
        <translation>短信验证码</translation>
    </message>
    <message>
        <source>a press puts the caret into it</source>
        <translation>点按后光标移入</translation>
    </message>
    <message>
        <source>its form&apos;s button shows that; the field takes no input and keeps its look</source>
        <translation>由表单按钮表示，此时不接受输入，外观不变</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>输入框</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>带提示</translation>
    </message>
    <message>
        <source>With a link</source>
        <translation>带链接</translation>
    </message>
    <message>
        <source>Right as far as can be told</source>
        <translation>格式正确</translation>
    </message>
    <message>
        <source>each of its values is right</source>
        <translation>每个选项都有效</translation>
    </message>
    <message>
        <source>a press ticks it</source>
        <translation>点按即勾选</translation>
    </message>
    <message>
        <source>its form&apos;s button shows that; the tick stays</source>
        <translation>由表单按钮表示，勾选不变</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Mobile number you gave the bank</source>
        <translation>银行预留手机号</translation>
    </message>
    <message>
        <source>9 more digits</source>
        <translation>还差 9 位</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>台胞证</translation>
    </message>
    <message>
        <source>I have read and accept the &lt;a href=&quot;a&quot;&gt;Quick Payment Agreement&lt;/a&gt;</source>
        <translation>我已阅读并同意&lt;a href=&quot;a&quot;&gt;《快捷支付协议》&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Nothing used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>All used</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>The highest limit</source>
        <translation>最高额度</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>A group without an answer</source>
        <translation>有一组未获取</translation>
    </message>
    <message>
        <source>Details checked</source>
        <translation>实名信息已核对</translation>
    </message>
    <message>
        <source>Card bound</source>
        <translation>储蓄卡已绑定</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>About 1:12 left</source>
        <translation>约剩 1:12</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>账户开通</translation>
    </message>
    <message>
        <source>Your limit appears here</source>
        <translation>额度将显示在这里</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>如何更容易通过</translation>
    </message>
    <message>
        <source>Link more accounts</source>
        <translation>关联更多账户</translation>
    </message>
    <message>
        <source>When to apply again</source>
        <translation>何时可再次申请</translation>
    </message>
    <message>
        <source>From 24 December on</source>
        <translation>12月24日起</translation>
    </message>
    <message>
        <source>Limit {amount}</source>
        <translation>额度 {amount}</translation>
    </message>
    <message>
        <source>9:43:31, the points were too few</source>
        <translation>9:43:31，评分不足</translation>
    </message>
    <message>
        <source>Foundations</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Colours by role</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Illustrations</source>
        <translation>插图</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Virtual credit account, 0123456789</source>
        <translation>虚拟信用账户 0123456789</translation>
    </message>
    <message>
        <source>Messages and waits</source>
        <translation>消息与等待</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>it goes when it is answered</source>
        <translation>处理后即消失</translation>
    </message>
    <message>
        <source>its button has them by itself</source>
        <translation>由其按钮自行呈现</translation>
    </message>
    <message>
        <source>it is one of its kinds</source>
        <translation>出错是它的一种类型</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>A card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>The bank sets the limit from your payment, social, mail and wealth history.</source>
        <translation>银行参考您的支付、社交、邮件与理财历史数据确定额度。</translation>
    </message>
    <message>
        <source>SMS, now</source>
        <translation>短信 · 现在</translation>
    </message>
    <message>
        <source>Code 482193, valid for 5 minutes. Never share it. Tap to fill it in.</source>
        <translation>验证码 482193，5 分钟内有效，请勿告诉他人。点按填入。</translation>
    </message>
    <message>
        <source>Nothing booked yet</source>
        <translation>暂无账单</translation>
    </message>
    <message>
        <source>What you buy and repay shows here.</source>
        <translation>消费和还款会显示在这里。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>网络未连接</translation>
    </message>
    <message>
        <source>Nothing is lost. This goes on by itself as soon as there is one.</source>
        <translation>已填内容不会丢失，网络恢复后自动继续。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>操作未成功</translation>
    </message>
    <message>
        <source>Nothing was changed. It can be tried again at any time.</source>
        <translation>未作任何更改，您可随时重试。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列表行</translation>
    </message>
    <message>
        <source>what went wrong is said beside it</source>
        <translation>出错时在旁边说明</translation>
    </message>
    <message>
        <source>it opens what it names at once</source>
        <translation>点按后立即打开</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选中</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>A long note</source>
        <translation>长说明</translation>
    </message>
    <message>
        <source>each link has them by itself, under the pointer</source>
        <translation>由各链接自行呈现</translation>
    </message>
    <message>
        <source>it is text</source>
        <translation>它是文字</translation>
    </message>
    <message>
        <source>Wealth account</source>
        <translation>理财账户</translation>
    </message>
    <message>
        <source>Adds what you invested and earned</source>
        <translation>提供投资和收益金额</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Pigeon Mail</source>
        <translation>信鸽邮箱</translation>
    </message>
    <message>
        <source>No account, no card</source>
        <translation>无账户，未绑卡</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>生活服务账户</translation>
    </message>
    <message>
        <source>A note may take a second line where what it says does not fit into one</source>
        <translation>说明文字一行放不下时可以换到第二行，行高随之增加，其余内容不变</translation>
    </message>
    <message>
        <source>Raise your limit</source>
        <translation>提升额度</translation>
    </message>
    <message>
        <source>Up to {amount}</source>
        <translation>最高 {amount}</translation>
    </message>
    <message>
        <source>Accept the &lt;a href=&quot;a&quot;&gt;Quick Payment Agreement&lt;/a&gt; and the &lt;a href=&quot;b&quot;&gt;Personal Data Authorisation&lt;/a&gt;</source>
        <translation>同意&lt;a href=&quot;a&quot;&gt;《快捷支付协议》&lt;/a&gt;和&lt;a href=&quot;b&quot;&gt;《个人信息授权书》&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>More than fits</source>
        <translation>内容超出</translation>
    </message>
    <message>
        <source>A choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>You allow the platform to charge the card you bind for what you repay. You can end this at any time.</source>
        <translation>您同意平台从您绑定的储蓄卡中扣划还款金额。您可随时终止授权。</translation>
    </message>
    <message>
        <source>Quick Payment Agreement</source>
        <translation>《快捷支付协议》</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>18 digits</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Hover</source>
        <translation>悬停</translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>聚焦</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>What is wrong, and how to mend it.</source>
        <translation>说明哪里有误，以及如何改正。</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>组件库</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
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
        <source>Contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍率</translation>
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
    <name>kit</name>
    <message>
        <source>This does not fit the characters shown here.</source>
        <translation>与这里显示的字符不符。</translation>
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
        <source>Recognised</source>
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
        <source>Number pad</source>
        <translation>数字键盘</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除末位数字</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>{n} digits</source>
        <translation>{n} 位数字</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Only {n} digits fit here, so this was not filled in.</source>
        <translation>此处只能输入 {n} 位数字，内容未填入。</translation>
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
    <message>
        <source>{account} ({number})</source>
        <translation>{account}（{number}）</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>1 try left</source>
        <translation>还可尝试 1 次</translation>
    </message>
    <message>
        <source>{n} tries left</source>
        <translation>还可尝试 {n} 次</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again in {time}</source>
        <translation>{time} 后可重试</translation>
    </message>
    <message>
        <source>Locked for the time being</source>
        <translation>已暂时锁定</translation>
    </message>
    <message>
        <source>Five tries did not match, so this is locked for your safety. You can try again from {time} on.</source>
        <translation>连续 5 次信息不符，为保障安全已暂时锁定。{time} 起可重试。</translation>
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
        <source>full real name</source>
        <translation>完整实名信息</translation>
    </message>
    <message>
        <source>correct the details</source>
        <translation>更正实名信息</translation>
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
        <source>account found</source>
        <translation>已查到账户</translation>
    </message>
    <message>
        <source>bound card found</source>
        <translation>已查到绑定的卡</translation>
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
        <source>confirm by phone</source>
        <translation>用手机确认</translation>
    </message>
    <message>
        <source>phone verification</source>
        <translation>手机验证</translation>
    </message>
    <message>
        <source>wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>the bound card</source>
        <translation>改用已绑定的卡</translation>
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
        <source>new wallet password</source>
        <translation>设置支付密码</translation>
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
        <source>account frozen or freed</source>
        <translation>账户冻结或解冻</translation>
    </message>
    <message>
        <source>change noted</source>
        <translation>已收到变更</translation>
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
        <source>begin a form</source>
        <translation>开始填申请表</translation>
    </message>
    <message>
        <source>give the form up</source>
        <translation>放弃申请表</translation>
    </message>
    <message>
        <source>form</source>
        <translation>申请表</translation>
    </message>
    <message>
        <source>form received</source>
        <translation>申请表已收到</translation>
    </message>
    <message>
        <source>ask for the form</source>
        <translation>查询申请表</translation>
    </message>
    <message>
        <source>form as it stands</source>
        <translation>申请表进度</translation>
    </message>
    <message>
        <source>how the form stands</source>
        <translation>申请表结果</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>ask for the queue</source>
        <translation>查询待办</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>待办列表</translation>
    </message>
    <message>
        <source>anything new?</source>
        <translation>有新的待办吗？</translation>
    </message>
    <message>
        <source>news of the queue</source>
        <translation>待办有更新</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>审核决定</translation>
    </message>
    <message>
        <source>decision taken</source>
        <translation>决定已生效</translation>
    </message>
    <message>
        <source>freeze an account</source>
        <translation>冻结账户</translation>
    </message>
    <message>
        <source>account frozen</source>
        <translation>账户已冻结</translation>
    </message>
    <message>
        <source>free an account</source>
        <translation>解冻账户</translation>
    </message>
    <message>
        <source>account freed</source>
        <translation>账户已解冻</translation>
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
        <source>name not in form</source>
        <translation>姓名格式不对</translation>
    </message>
    <message>
        <source>number not in form</source>
        <translation>证件号格式不对</translation>
    </message>
    <message>
        <source>mobile not in form</source>
        <translation>手机号格式不对</translation>
    </message>
    <message>
        <source>record does not match</source>
        <translation>实名信息不符</translation>
    </message>
    <message>
        <source>wallet exists already</source>
        <translation>已有钱包</translation>
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
        <translation>卡已冻结或已注销</translation>
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
        <source>password wrong</source>
        <translation>支付密码错误</translation>
    </message>
    <message>
        <source>password locked</source>
        <translation>支付密码已锁定</translation>
    </message>
    <message>
        <source>password easily guessed</source>
        <translation>密码过于简单</translation>
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
        <source>address not in form</source>
        <translation>地址格式不对</translation>
    </message>
    <message>
        <source>e-mail not in form</source>
        <translation>邮箱格式不对</translation>
    </message>
    <message>
        <source>credit account exists</source>
        <translation>已有信用账户</translation>
    </message>
    <message>
        <source>another form waits</source>
        <translation>已有申请表待处理</translation>
    </message>
    <message>
        <source>a check failed</source>
        <translation>核对未通过</translation>
    </message>
    <message>
        <source>decided already</source>
        <translation>已有决定</translation>
    </message>
    <message>
        <source>reason missing</source>
        <translation>缺少原因</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>当前不可操作</translation>
    </message>
    <message>
        <source>wallet password needed</source>
        <translation>需要支付密码</translation>
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
        <source>signature refused</source>
        <translation>签名未通过</translation>
    </message>
    <message>
        <source>content too large</source>
        <translation>内容过大</translation>
    </message>
    <message>
        <source>no room left</source>
        <translation>存储空间不足</translation>
    </message>
    <message>
        <source>data damaged</source>
        <translation>数据已损坏</translation>
    </message>
    <message>
        <source>content not readable</source>
        <translation>内容无法识别</translation>
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
        <source>This only proves that it is you. {platform} sends the full record to {bank}; it never shows here.</source>
        <translation>仅用于确认是您本人操作。完整信息由{platform}发送给{bank}，不会在手机上显示。</translation>
    </message>
    <message>
        <source>Fill in what is hidden</source>
        <translation>补全您的姓名与证件号</translation>
    </message>
    <message>
        <source>{platform} has your real-name record. Just fill in the open boxes, nothing else.</source>
        <translation>{platform}已有您的实名信息，只需填写空格，无需重填资料。</translation>
    </message>
    <message>
        <source>Your details are safe; nothing was sent to the bank</source>
        <translation>您的信息很安全，未发送给银行</translation>
    </message>
    <message>
        <source>Fill in the first letter of your name</source>
        <translation>请填写首字母</translation>
    </message>
    <message>
        <source>Fill in the first character of your name</source>
        <translation>请填写第一个字</translation>
    </message>
    <message>
        <source>Fill in digits {first} to {last}</source>
        <translation>请填写第 {first} 至 {last} 位</translation>
    </message>
    <message>
        <source>Fill in characters {first} to {last}</source>
        <translation>请填写第 {first} 至 {last} 位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>paper_form</name>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Apply for a credit card</source>
        <translation>申请信用卡</translation>
    </message>
    <message>
        <source>The traditional way: you fill in everything, a clerk of {bank} verifies it, and a card is mailed.</source>
        <translation>传统方式：填写全部资料，由{bank}审核员核实，再邮寄卡片。</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>身份信息</translation>
    </message>
    <message>
        <source>Where the bank reaches you</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As in your document</source>
        <translation>与证件一致</translation>
    </message>
    <message>
        <source>City, street, number</source>
        <translation>城市、街道、门牌号</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Discard the form</source>
        <translation>放弃填写</translation>
    </message>
    <message>
        <source>Hand in the form</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>Goes to the bank through {platform}</source>
        <translation>经{platform}转交银行</translation>
    </message>
    <message>
        <source>{n} of {total} filled in</source>
        <translation>已填 {n}/{total}</translation>
    </message>
</context>
<context>
    <name>paper_status</name>
    <message>
        <source>Form handed in</source>
        <translation>申请表已提交</translation>
    </message>
    <message>
        <source>On the clerk&apos;s desk from {time} on</source>
        <translation>{time} 起由审核员处理</translation>
    </message>
    <message>
        <source>On the clerk&apos;s desk since {time}</source>
        <translation>{time} 起处理中</translation>
    </message>
    <message>
        <source>Verification by a clerk</source>
        <translation>审核员核实</translation>
    </message>
    <message>
        <source>Declined by a clerk</source>
        <translation>审核员未批准</translation>
    </message>
    <message>
        <source>Verified by a clerk</source>
        <translation>审核员已核实</translation>
    </message>
    <message>
        <source>Credit account not opened</source>
        <translation>信用账户未开通</translation>
    </message>
    <message>
        <source>Credit account opens</source>
        <translation>开通信用账户</translation>
    </message>
    <message>
        <source>Its limit will appear here</source>
        <translation>额度将显示在这里</translation>
    </message>
    <message>
        <source>Credit account open</source>
        <translation>信用账户已开通</translation>
    </message>
    <message>
        <source>Limit {limit}</source>
        <translation>额度 {limit}</translation>
    </message>
    <message>
        <source>Arrives on {date}</source>
        <translation>预计{date}送达</translation>
    </message>
    <message>
        <source>Card in the mail</source>
        <translation>卡片邮寄中</translation>
    </message>
    <message>
        <source>Card delivered</source>
        <translation>卡片已送达</translation>
    </message>
    <message>
        <source>Card comes by mail</source>
        <translation>邮寄卡片</translation>
    </message>
    <message>
        <source>Three days after the account is open</source>
        <translation>开户后三天送达</translation>
    </message>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>Fill in the form again</source>
        <translation>重新填写申请表</translation>
    </message>
    <message>
        <source>Open the virtual account</source>
        <translation>开通虚拟信用账户</translation>
    </message>
    <message>
        <source>In the mail</source>
        <translation>邮寄中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>No credit account this time</source>
        <translation>本次未能开户</translation>
    </message>
    <message>
        <source>A clerk of {bank} has verified your form and declined it.</source>
        <translation>{bank}审核员核实后未批准您的申请。</translation>
    </message>
    <message>
        <source>Your card is in the mail</source>
        <translation>卡片已寄出</translation>
    </message>
    <message>
        <source>{bank} has opened a credit account with a limit of {limit}. The card ending in {last_four} arrives on {date}.</source>
        <translation>{bank}已为您开通信用账户，额度 {limit}。尾号 {last_four} 的卡片预计{date}送达。</translation>
    </message>
    <message>
        <source>Your card has arrived</source>
        <translation>卡片已送达</translation>
    </message>
    <message>
        <source>{bank} knows you now, so a code to your phone opens the virtual account.</source>
        <translation>您已是{bank}信用卡客户，验证短信即可开通虚拟信用账户。</translation>
    </message>
    <message>
        <source>Your form waits for a clerk</source>
        <translation>申请等待审核</translation>
    </message>
    <message>
        <source>It reaches a clerk&apos;s desk at {bank} on {time}. You can leave; the result comes by itself.</source>
        <translation>{bank}审核员将于{time} 开始处理。您可以离开，结果会自动显示。</translation>
    </message>
    <message>
        <source>A clerk verifies your form</source>
        <translation>审核员正在核实</translation>
    </message>
    <message>
        <source>It is on a clerk&apos;s desk at {bank}. You can leave; the result comes by itself.</source>
        <translation>{bank}审核员正在处理您的申请。您可以离开，结果会自动显示。</translation>
    </message>
    <message>
        <source>Forms are verified by hand, on working days from 9:00 on.</source>
        <translation>申请表由人工核实，工作日 9:00 起处理。</translation>
    </message>
    <message>
        <source>The virtual account can be opened without a form</source>
        <translation>虚拟信用账户无需填表即可申请</translation>
    </message>
    <message>
        <source>Takes about two minutes</source>
        <translation>全程约两分钟</translation>
    </message>
    <message>
        <source>There is nothing for you to do</source>
        <translation>您无需任何操作</translation>
    </message>
    <message>
        <source>A credit account is for people of 18 and over, and your documents do not show that you are.</source>
        <translation>信用账户仅面向年满 18 周岁的用户，您的证件未能证明您已满 18 周岁。</translation>
    </message>
    <message>
        <source>What the form says could not be verified.</source>
        <translation>申请表中的信息未能核实。</translation>
    </message>
    <message>
        <source>What you owe already leaves no room for a further credit account.</source>
        <translation>您现有的负债较高，暂时无法再开信用账户。</translation>
    </message>
    <message>
        <source>What the bank knows of you does not reach its lowest limit yet.</source>
        <translation>您的资料暂未达到最低额度的要求。</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>如何更容易通过</translation>
    </message>
    <message>
        <source>When you can hand in a form again</source>
        <translation>何时可再次提交申请表</translation>
    </message>
    <message>
        <source>Check every line of the form against your documents.</source>
        <translation>请对照证件逐项核对申请表。</translation>
    </message>
    <message>
        <source>Repay some of it before you hand in a form again.</source>
        <translation>请先偿还部分欠款，再次提交。</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message>
        <source>[{bank}] {code} is your code, good for {minutes} minutes. Tap to fill it in.</source>
        <translation>【{bank}】验证码 {code}，{minutes} 分钟内有效。点按填入。</translation>
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
        <source>What you entered is kept, codes and passwords excepted. Try again, or go back to the wallet.</source>
        <translation>您填写的内容已保留，验证码和密码除外。请重试，或返回钱包。</translation>
    </message>
    <message>
        <source>Try again, or choose the person anew.</source>
        <translation>请重试，或重新选择人物。</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>Something went wrong in this program. Your wallet is as you left it.</source>
        <translation>程序出了点问题，您的钱包不受影响。</translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation>登录未成功</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>The wallet is as it was left. Sign in to it, or choose another person.</source>
        <translation>钱包保持原样。您可以重新登录，或选择其他人物。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
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
        <source>Fill in a letter, as in your name.</source>
        <translation>请填写姓名中的字母。</translation>
    </message>
    <message>
        <source>Fill in all the digits that are asked for.</source>
        <translation>请填完证件号的空格。</translation>
    </message>
    <message>
        <source>Enter your name as in your document.</source>
        <translation>请输入证件上的姓名。</translation>
    </message>
    <message>
        <source>Enter the number of your document.</source>
        <translation>请输入证件号码。</translation>
    </message>
    <message>
        <source>Enter your mobile number.</source>
        <translation>请输入您的手机号。</translation>
    </message>
    <message>
        <source>Enter the address that the card is to be mailed to.</source>
        <translation>请输入卡片的邮寄地址。</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>请输入电子邮箱。</translation>
    </message>
    <message>
        <source>A resident ID number has 18 digits, the last of which can be an X. Compare it with the document.</source>
        <translation>身份证号码为 18 位，末位可能是 X。请对照证件核对。</translation>
    </message>
    <message>
        <source>A passport number has 9 characters and begins with a letter. Compare it with the passport.</source>
        <translation>护照号码为 9 位，以字母开头。请对照护照核对。</translation>
    </message>
    <message>
        <source>A permit number has 8 digits. Compare it with the permit.</source>
        <translation>台胞证号码为 8 位数字。请对照证件核对。</translation>
    </message>
    <message>
        <source>An officer&apos;s ID number reads like 南字第1234567号. Compare it with the document.</source>
        <translation>军官证号码形如“南字第1234567号”，请对照证件核对。</translation>
    </message>
    <message>
        <source>No document of this kind has such a number. Compare it with the document.</source>
        <translation>证件号码格式有误。请对照证件核对。</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com. Check what you entered.</source>
        <translation>邮箱格式有误，应形如 name@example.com。请检查后重新输入。</translation>
    </message>
    <message>
        <source>What you entered does not match the record. Check every line and try again.</source>
        <translation>您填写的信息与登记信息不符。请逐项核对后重试。</translation>
    </message>
    <message>
        <source>There is a wallet for this document already. Sign in to that wallet.</source>
        <translation>该证件已开通过钱包。请登录原有钱包。</translation>
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
        <source>Enter your wallet password to sign in.</source>
        <translation>请输入支付密码登录。</translation>
    </message>
    <message>
        <source>The bank has a form of yours already, and that one counts. Leave this one.</source>
        <translation>银行已收到您的申请表，以先提交的为准。请放弃填写本表。</translation>
    </message>
    <message>
        <source>The bank&apos;s check failed, so this can only be declined. Nothing was changed.</source>
        <translation>银行核对未通过，只能不予批准。未作任何更改。</translation>
    </message>
    <message>
        <source>{platform} could not read this. Check what you entered.</source>
        <translation>{platform}无法识别提交的内容，请检查后重试。</translation>
    </message>
    <message>
        <source>{platform} does not answer. Nothing is lost; check the connection and try again.</source>
        <translation>无法连接{platform}。您填写的内容未丢失，请检查网络后重试。</translation>
    </message>
    <message>
        <source>This is too long for {platform}. Enter less.</source>
        <translation>内容过长，{platform}无法接收，请缩短后重试。</translation>
    </message>
    <message>
        <source>There is no room left for the data of {platform}, so nothing was done. Make room on the disk and try again.</source>
        <translation>存储空间不足，{platform}未能办理，您的操作没有生效。请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The data of {platform} are damaged, so nothing was done. Begin anew, or try again later.</source>
        <translation>{platform}的数据已损坏，您的操作没有生效。请重置后重新开始，或稍后再试。</translation>
    </message>
    <message>
        <source>Something went wrong on our side. Wait a moment, then try again.</source>
        <translation>系统出了点问题，请稍后重试。</translation>
    </message>
    <message>
        <source>This is not your wallet password; 1 try left.</source>
        <translation>支付密码不正确，还可尝试 1 次。</translation>
    </message>
    <message>
        <source>This is not your wallet password; {n} tries left.</source>
        <translation>支付密码不正确，还可尝试 {n} 次。</translation>
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
        <source>Enter all 6 digits of the password.</source>
        <translation>请输入 6 位密码。</translation>
    </message>
    <message>
        <source>This differs from the password above. Enter the same 6 digits again.</source>
        <translation>两次输入的密码不一致。请再输入一次相同的 6 位数字。</translation>
    </message>
    <message>
        <source>This is not your wallet password. Check it and try again.</source>
        <translation>支付密码不正确。请核对后重试。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a while, or use another card.</source>
        <translation>密码错误次数过多。请稍后再试，或改用其他银行卡。</translation>
    </message>
    <message>
        <source>This is too easy to guess. Choose digits that are not all alike, not in a row, and no part of your document number, mobile number or birth date.</source>
        <translation>密码过于简单。请勿使用相同或连续的数字，也不要使用证件号码、手机号或生日中的数字。</translation>
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
        <source>This does not look like a name. Enter it as in your document, in Chinese characters or in Latin letters.</source>
        <translation>姓名格式有误。请按证件填写，使用汉字或拉丁字母。</translation>
    </message>
    <message>
        <source>This does not look like an address. Enter city, street and house number.</source>
        <translation>地址不完整。请填写城市、街道和门牌号。</translation>
    </message>
    <message>
        <source>One of the digits does not fit. Compare the number with the card.</source>
        <translation>卡号有误，请对照卡面核对。</translation>
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
        <source>The bank has stopped the use of this account for now, so no money moved. Ask the bank.</source>
        <translation>银行已暂停使用该账户，资金未变动。请联系银行。</translation>
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
        <translation>上一笔交易仍在处理中，请待完成后再试。</translation>
    </message>
    <message>
        <source>This account cannot be linked. Choose another.</source>
        <translation>该账户无法关联，请选择其他账户。</translation>
    </message>
    <message>
        <source>You have a credit account at the bank already. Leave the form and open the virtual account in the wallet.</source>
        <translation>您在该银行已有信用账户。请放弃填写本表，直接在钱包中开通虚拟信用账户。</translation>
    </message>
    <message>
        <source>This case has been decided meanwhile. Choose another one.</source>
        <translation>该申请已有审核结果。请选择其他申请。</translation>
    </message>
    <message>
        <source>Choose the reason before you decline.</source>
        <translation>请先选择不批准的原因。</translation>
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
        <source>{platform} could not find this. Go back and try again.</source>
        <translation>{platform}未找到相关信息，请返回重试。</translation>
    </message>
    <message>
        <source>This differs from what you sent before. Check it and try again.</source>
        <translation>与上次提交的内容不一致，请核对后重试。</translation>
    </message>
    <message>
        <source>Something went wrong on our side. Nothing was changed; try again.</source>
        <translation>系统出了点问题，未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>Your last request is still being worked on. Wait a moment, then try again.</source>
        <translation>上一次请求仍在处理中，请稍后重试。</translation>
    </message>
    <message>
        <source>Too many tries did not match. You can try again at {time}.</source>
        <translation>多次信息不符，已暂时锁定，{time} 后可重试。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. You can try again at {time}, or use another card.</source>
        <translation>密码错误次数过多。您可于 {time} 重试，或改用其他银行卡。</translation>
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
    <name>progress</name>
    <message>
        <source>Step {n}</source>
        <translation>第 {n} 步</translation>
    </message>
</context>
<context>
    <name>raise_result</name>
    <message>
        <source>Back to the account</source>
        <translation>返回账户</translation>
    </message>
    <message>
        <source>You can use the new limit at once</source>
        <translation>新额度即刻可用</translation>
    </message>
    <message>
        <source>Your limit stays; nothing else changed</source>
        <translation>额度不变，账户的其他内容不受影响</translation>
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
        <source>What would help most</source>
        <translation>最有帮助的做法</translation>
    </message>
    <message>
        <source>When you can ask again</source>
        <translation>何时可再次申请</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>随时</translation>
    </message>
    <message>
        <source>{group}: up to {points} more points</source>
        <translation>{group}，最多可再加 {points} 分</translation>
    </message>
    <message>
        <source>What the bank counted</source>
        <translation>银行评分明细</translation>
    </message>
</context>
<context>
    <name>record_entry</name>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As in your document</source>
        <translation>与证件一致</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>{bank} checks whether it knows you. Your other accounts under this mobile number are linked.</source>
        <translation>{bank}将据此查询您是否已有账户；该手机号下的其他服务账户将关联到您的钱包。</translation>
    </message>
    <message>
        <source>Tell us who you are</source>
        <translation>填写实名信息</translation>
    </message>
    <message>
        <source>Your wallet is opened on the way, and this becomes its real-name record.</source>
        <translation>您还没有钱包，将在开户时一并开通，以下即为钱包的实名信息。</translation>
    </message>
    <message>
        <source>What you entered is kept until then</source>
        <translation>您填写的内容已保留</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>recording</name>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} 步</translation>
    </message>
    <message>
        <source>Click what has to be shown here</source>
        <translation>请点击此处应显示的内容</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <source>To the next event</source>
        <translation>跳到下一事件</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>添加预期</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop and write</source>
        <translation>停止并生成</translation>
    </message>
    <message>
        <source>A note for the reader of the test, then Enter</source>
        <translation>写给测试读者的备注，按回车确认</translation>
    </message>
    <message>
        <source>Use the phone: each step is written down.</source>
        <translation>请操作手机，每一步都会记录下来。</translation>
    </message>
    <message>
        <source>Kaihu, recording a test</source>
        <translation>开户 · 录制测试</translation>
    </message>
</context>
<context>
    <name>review_status</name>
    <message>
        <source>Reaching the bank</source>
        <translation>正在连接银行</translation>
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
        <source>Trying again by itself until it answers</source>
        <translation>自动重试中，直至银行响应</translation>
    </message>
    <message>
        <source>Real-name record entered</source>
        <translation>实名信息已登记</translation>
    </message>
    <message>
        <source>Wallet opened</source>
        <translation>钱包已开通</translation>
    </message>
    <message>
        <source>Virtual credit account found</source>
        <translation>已有虚拟信用账户</translation>
    </message>
    <message>
        <source>Asked for before; there is never a second one</source>
        <translation>此前已申请，每人仅限一个</translation>
    </message>
    <message>
        <source>Account confirmed by code, card bound</source>
        <translation>账户已验证，储蓄卡已绑定</translation>
    </message>
    <message>
        <source>Bound card confirmed by password</source>
        <translation>已绑储蓄卡经密码确认</translation>
    </message>
    <message>
        <source>Score left the decision to a clerk</source>
        <translation>评分后转人工审核</translation>
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
        <source>With a clerk</source>
        <translation>人工审核中</translation>
    </message>
    <message>
        <source>A person at the bank is deciding</source>
        <translation>银行审核员正在处理</translation>
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
        <source>Your case is in the bank&apos;s queue already. The result waits for you here, also if you close the wallet meanwhile.</source>
        <translation>您的申请已进入银行审核队列。即使关闭钱包，结果也会保留在这里。</translation>
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
        <source>Progress of the review</source>
        <translation>审核进度</translation>
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
        <source>A clerk is deciding</source>
        <translation>已转人工审核</translation>
    </message>
    <message>
        <source>Your score leaves it to a clerk of the bank. You can leave; the result comes here by itself.</source>
        <translation>根据评分，由银行审核员决定。您可以离开，结果会自动显示在这里。</translation>
    </message>
    <message>
        <source>Your account is in review</source>
        <translation>您的申请正在审核</translation>
    </message>
    <message>
        <source>Your card stays bound. The account opens by itself as soon as the bank can be reached.</source>
        <translation>储蓄卡已绑定。银行恢复连接后将自动开户。</translation>
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
        <source>The bank decides by {time}. You can leave; the result waits for you here.</source>
        <translation>银行将于 {time} 前出结果。您可以离开，结果会保留在这里。</translation>
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
        <source>Your wallet stays as it is</source>
        <translation>您的钱包不受影响</translation>
    </message>
    <message>
        <source>There is nothing for you to do</source>
        <translation>您无需任何操作</translation>
    </message>
    <message>
        <source>A credit account is for people of 18 and over, and your record says you are younger.</source>
        <translation>信用账户仅面向年满 18 周岁的用户，您的实名信息显示您未满 18 周岁。</translation>
    </message>
    <message>
        <source>A clerk could not verify your details.</source>
        <translation>审核员未能核实您的资料。</translation>
    </message>
    <message>
        <source>What you owe already leaves no room for a further limit.</source>
        <translation>您现有的负债较高，暂时无法再增加额度。</translation>
    </message>
    <message>
        <source>No answer came for: {groups}. Without these data your score does not reach the lowest limit.</source>
        <translation>未能获取：{groups}。缺少这些数据，您的评分未达到最低额度的要求。</translation>
    </message>
    <message>
        <source>Your payments, sign-ins and linked accounts do not reach the lowest limit yet.</source>
        <translation>您的支付、登录和关联账户数据暂未达到最低额度的要求。</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>如何更容易通过</translation>
    </message>
    <message>
        <source>When you can apply again</source>
        <translation>何时可再次申请</translation>
    </message>
    <message>
        <source>Ask the bank which of them it needs to see.</source>
        <translation>请向银行了解需要补充哪些资料。</translation>
    </message>
    <message>
        <source>Repay some of it before you apply again.</source>
        <translation>请先偿还部分欠款，再次申请。</translation>
    </message>
    <message>
        <source>These data are asked for again with your next application.</source>
        <translation>再次申请时，将重新获取这些数据。</translation>
    </message>
    <message>
        <source>Pay with the wallet more often, and link more accounts.</source>
        <translation>多用钱包支付，并关联更多账户。</translation>
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
        <translation>未能获取：{groups}。这些数据未计分。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未获取</translation>
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
    <message>
        <source>Account found</source>
        <translation>已有账户</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>Traditional form</source>
        <translation>传统申请表</translation>
    </message>
    <message>
        <source>Traditional application</source>
        <translation>传统申请</translation>
    </message>
    <message>
        <source>Real-name record</source>
        <translation>实名信息</translation>
    </message>
    <message>
        <source>New wallet password</source>
        <translation>设置支付密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>set_password</name>
    <message>
        <source>Back to the wallet</source>
        <translation>返回钱包</translation>
    </message>
    <message>
        <source>Choose a wallet password</source>
        <translation>设置支付密码</translation>
    </message>
    <message>
        <source>Your wallet is open. The password confirms your payments.</source>
        <translation>钱包已开通，支付密码用于确认付款。</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Never share it, whoever asks</source>
        <translation>请勿将密码告知任何人</translation>
    </message>
    <message>
        <source>New wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>Not six times the same digit, no run such as 123456, nothing of your document, mobile number or birth date.</source>
        <translation>请勿使用六位相同数字、123456 等连续数字，也不要使用证件号、手机号或生日中的数字。</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
</context>
<context>
    <name>showcase</name>
    <message>
        <source>Fill the gaps</source>
        <translation>补一个字</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>绑一张卡</translation>
    </message>
    <message>
        <source>Tap the code</source>
        <translation>点一下验证码</translation>
    </message>
    <message>
        <source>See it reviewed</source>
        <translation>看着审核</translation>
    </message>
    <message>
        <source>Buy, repay later</source>
        <translation>先买后还</translation>
    </message>
</context>
<context>
    <name>sign_in</name>
    <message>
        <source>Do not sign in</source>
        <translation>不登录</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>This wallet asks for its password first.</source>
        <translation>此钱包登录时需验证支付密码。</translation>
    </message>
    <message>
        <source>Five wrong passwords, so the password is locked for your safety. You can try again from {time} on.</source>
        <translation>密码连续 5 次错误，为保障安全已暂时锁定。{time} 起可重试。</translation>
    </message>
    <message>
        <source>Your wallet is safe, and nothing is lost</source>
        <translation>钱包安全，信息不会丢失</translation>
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
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Wallet and credit account</source>
        <translation>有钱包，有信用账户</translation>
    </message>
    <message>
        <source>Wallet with a bound card</source>
        <translation>有钱包，已绑卡</translation>
    </message>
    <message>
        <source>Wallet alone</source>
        <translation>只有钱包</translation>
    </message>
    <message>
        <source>An account at the bank, no wallet</source>
        <translation>没有钱包，有银行账户</translation>
    </message>
    <message>
        <source>Neither wallet nor account</source>
        <translation>钱包和账户都没有</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>再次输入</translation>
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
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the clock stand still</source>
        <translation>暂停时钟</translation>
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
        <source>People panel</source>
        <translation>人物栏</translation>
    </message>
    <message>
        <source>Show or fold the people (F9)</source>
        <translation>展开或收起人物栏（F9）</translation>
    </message>
    <message>
        <source>Language, device, themes, text size, motion (F8)</source>
        <translation>语言、设备、主题、字号与动效（F8）</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+4 change the device, F9 folds the people away</source>
        <translation>Ctrl+1 至 Ctrl+4 切换设备，F9 收起人物栏</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Small phone</source>
        <translation>小屏手机</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>电脑</translation>
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
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>1 case is waiting</source>
        <translation>1 件待审</translation>
    </message>
    <message>
        <source>{n} cases are waiting</source>
        <translation>{n} 件待审</translation>
    </message>
    <message>
        <source>Change the phone&apos;s theme</source>
        <translation>切换手机主题</translation>
    </message>
    <message>
        <source>Bank clerk</source>
        <translation>银行审核</translation>
    </message>
    <message>
        <source>Opens the desk of the bank&apos;s clerk: cases to decide, accounts to freeze (F6)</source>
        <translation>打开银行工作台：审核申请、冻结账户（F6）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Starts the world anew; everything opened so far is gone (F5)</source>
        <translation>从头开始，已开立的账户将全部清除（F5）</translation>
    </message>
    <message>
        <source>Opening the world</source>
        <translation>正在打开演示</translation>
    </message>
    <message>
        <source>Kaihu is running already with the data in {folder}. Go to its window.</source>
        <translation>Kaihu 正在使用 {folder} 中的数据，请切换到已打开的窗口。</translation>
    </message>
    <message>
        <source>{file} cannot be written. Allow it, or start with --data to choose another folder.</source>
        <translation>无法写入 {file}。请开放写入权限，或用 --data 另选文件夹启动。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the data in {folder}. Make room, then start Kaihu again.</source>
        <translation>磁盘空间不足，{folder} 存不下数据。请清理空间后重新启动 Kaihu。</translation>
    </message>
    <message>
        <source>A later version of Kaihu made {file}. Start that version, or choose another folder with --data.</source>
        <translation>{file} 由更新版本的 Kaihu 创建。请使用该版本打开，或用 --data 另选文件夹。</translation>
    </message>
    <message>
        <source>{file} is not Kaihu&apos;s, and was left alone. Move it away, or choose another folder with --data.</source>
        <translation>{file} 不是 Kaihu 的文件，未作任何改动。请将其移走，或用 --data 另选文件夹。</translation>
    </message>
    <message>
        <source>{file} is damaged, and was left alone. Reset (F5) begins anew, and so does a start with --fresh.</source>
        <translation>{file} 已损坏，未作任何改动。请点按“重置”（F5），或用 --fresh 重新启动。</translation>
    </message>
    <message>
        <source>Without the keys in {file} the data cannot be read. Put them back, or begin anew by Reset (F5) or --fresh.</source>
        <translation>{file} 中没有对应的密钥，数据无法读取。请放回密钥；也可点按“重置”（F5）或用 --fresh 重新开始。</translation>
    </message>
    <message>
        <source>The data in {folder} cannot be opened. Reset (F5) begins anew, and so does a start with --fresh.</source>
        <translation>无法打开 {folder} 中的数据。请点按“重置”（F5），或用 --fresh 重新启动。</translation>
    </message>
    <message>
        <source>There is no room left on the disk, so nothing has changed. Make room, then reset again.</source>
        <translation>磁盘空间不足，数据未作任何改动。请清理空间后再次重置。</translation>
    </message>
    <message>
        <source>{file} cannot be written, so nothing has changed. Allow it, then reset again.</source>
        <translation>无法写入 {file}，数据未作任何改动。请开放写入权限后再次重置。</translation>
    </message>
    <message>
        <source>{file} cannot be used, so nothing has changed. A start with --fresh begins anew.</source>
        <translation>{file} 无法使用，数据未作任何改动。可用 --fresh 重新启动，从头开始。</translation>
    </message>
    <message>
        <source>The reset did not happen</source>
        <translation>重置未完成</translation>
    </message>
    <message>
        <source>Kaihu could not open its data</source>
        <translation>无法打开数据</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未申请</translation>
    </message>
    <message>
        <source>Record asked for</source>
        <translation>待填写实名信息</translation>
    </message>
    <message>
        <source>Record locked</source>
        <translation>实名信息已锁定</translation>
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
        <source>Account found</source>
        <translation>已查到账户</translation>
    </message>
    <message>
        <source>Password asked for</source>
        <translation>待输入支付密码</translation>
    </message>
    <message>
        <source>Password locked</source>
        <translation>支付密码已锁定</translation>
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
        <source>New password asked for</source>
        <translation>待设置支付密码</translation>
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
        <source>With a clerk</source>
        <translation>人工审核中</translation>
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
    <message>
        <source>Form being filled in</source>
        <translation>正在填写申请表</translation>
    </message>
    <message>
        <source>Form with the bank</source>
        <translation>申请表核实中</translation>
    </message>
    <message>
        <source>Form declined</source>
        <translation>申请表未通过</translation>
    </message>
    <message>
        <source>Card in the mail</source>
        <translation>卡片邮寄中</translation>
    </message>
    <message>
        <source>Card delivered</source>
        <translation>卡片已送达</translation>
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
        <source>Clerk</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}与{second}</translation>
    </message>
    <message>
        <source>The clerk&apos;s desk</source>
        <translation>审核员的工作台</translation>
    </message>
    <message>
        <source>Tap twice</source>
        <translation>连点两次</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>{value}, with spaces</source>
        <translation>{value}（带空格）</translation>
    </message>
    <message>
        <source>{value}, with dashes</source>
        <translation>{value}（带短横线）</translation>
    </message>
    <message>
        <source>{value}, in full-width signs</source>
        <translation>{value}（全角）</translation>
    </message>
    <message>
        <source>{value}, in small letters</source>
        <translation>{value}（小写）</translation>
    </message>
    <message>
        <source>the name on the record</source>
        <translation>登记的姓名</translation>
    </message>
    <message>
        <source>the first two characters of the name</source>
        <translation>姓名的前两个字</translation>
    </message>
    <message>
        <source>the document number</source>
        <translation>证件号码</translation>
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
        <source>the postal address</source>
        <translation>通讯地址</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>the wallet password</source>
        <translation>支付密码</translation>
    </message>
    <message>
        <source>the person&apos;s debit card</source>
        <translation>本人的储蓄卡</translation>
    </message>
    <message>
        <source>the person&apos;s second debit card</source>
        <translation>本人的第二张储蓄卡</translation>
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
        <source>the person&apos;s closed card</source>
        <translation>本人已注销的卡</translation>
    </message>
    <message>
        <source>a new wallet password</source>
        <translation>新的支付密码</translation>
    </message>
    <message>
        <source>a password that is easily guessed</source>
        <translation>过于简单的密码</translation>
    </message>
    <message>
        <source>a password made of the birth date</source>
        <translation>由出生日期组成的密码</translation>
    </message>
    <message>
        <source>the code from the SMS</source>
        <translation>短信中的验证码</translation>
    </message>
    <message>
        <source>the code from the SMS before</source>
        <translation>上一条短信中的验证码</translation>
    </message>
    <message>
        <source>the whole SMS</source>
        <translation>整条短信</translation>
    </message>
    <message>
        <source>a wrong character</source>
        <translation>错误的字</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>另一个姓名</translation>
    </message>
    <message>
        <source>wrong digits</source>
        <translation>错误的数字</translation>
    </message>
    <message>
        <source>the number of a passport that nobody has</source>
        <translation>无人使用的护照号码</translation>
    </message>
    <message>
        <source>another mobile number</source>
        <translation>另一个手机号</translation>
    </message>
    <message>
        <source>a wrong wallet password</source>
        <translation>错误的支付密码</translation>
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
        <source>a card that is bound to another wallet</source>
        <translation>绑定在别人钱包上的卡</translation>
    </message>
    <message>
        <source>the name of somebody who has a wallet</source>
        <translation>另一位钱包用户的姓名</translation>
    </message>
    <message>
        <source>the document number of somebody who has a wallet</source>
        <translation>另一位钱包用户的证件号码</translation>
    </message>
    <message>
        <source>what cannot be a name</source>
        <translation>不可能是姓名的内容</translation>
    </message>
    <message>
        <source>a document number with two digits in each other&apos;s place</source>
        <translation>有两位数字颠倒的证件号码</translation>
    </message>
    <message>
        <source>what cannot be a mobile number</source>
        <translation>不可能是手机号的号码</translation>
    </message>
    <message>
        <source>what cannot be an address</source>
        <translation>不可能是地址的内容</translation>
    </message>
    <message>
        <source>what cannot be an e-mail address</source>
        <translation>不可能是邮箱的内容</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc 键</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab 键</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格键</translation>
    </message>
    <message>
        <source>Space bar</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Up arrow</source>
        <translation>向上键</translation>
    </message>
    <message>
        <source>Down arrow</source>
        <translation>向下键</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>向左键</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>向右键</translation>
    </message>
    <message>
        <source>Every SMS arrives again</source>
        <translation>短信恢复正常</translation>
    </message>
    <message>
        <source>Between {link} everything arrives again</source>
        <translation>{link}之间的通信恢复正常</translation>
    </message>
    <message>
        <source>The client is closed and opened again</source>
        <translation>关闭客户端后重新打开</translation>
    </message>
    <message>
        <source>The whole program is closed and opened again</source>
        <translation>关闭整个程序后重新打开</translation>
    </message>
    <message>
        <source>Every SMS is lost</source>
        <translation>所有短信都会丢失</translation>
    </message>
    <message>
        <source>The next SMS is lost</source>
        <translation>下一条短信会丢失</translation>
    </message>
    <message>
        <source>Between {link} every request is lost</source>
        <translation>{link}之间的请求全部丢失</translation>
    </message>
    <message>
        <source>Between {link} every reply is lost</source>
        <translation>{link}之间的回复全部丢失</translation>
    </message>
    <message>
        <source>Between {link} every request is answered with {status}</source>
        <translation>{link}之间的请求一律得到 {status}</translation>
    </message>
    <message>
        <source>Between {link} the next request is lost</source>
        <translation>{link}之间的下一个请求会丢失</translation>
    </message>
    <message>
        <source>Between {link} the next reply is lost</source>
        <translation>{link}之间的下一个回复会丢失</translation>
    </message>
    <message>
        <source>Between {link} the next request is answered with {status}</source>
        <translation>{link}之间的下一个请求会得到 {status}</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>Small phone</source>
        <translation>小屏手机</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>电脑</translation>
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
        <translation>页面</translation>
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
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>{person}: the declared end was reached</source>
        <translation>{person}：已达到预期结果</translation>
    </message>
    <message>
        <source>{person}: the declared end was not reached</source>
        <translation>{person}：未达到预期结果</translation>
    </message>
    <message>
        <source>The declared end was not reached: {expected}.</source>
        <translation>未达到预期结果：{expected}。</translation>
    </message>
    <message>
        <source>A demonstration with invented people and banks. The same scenario, seed, language, theme, device and text size give this page again, to the byte.</source>
        <translation>演示内容，人物与银行均为虚构。场景、种子、语言、主题、设备与字号相同时，生成的页面逐字节一致。</translation>
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
    <name>timeline</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>ended here</source>
        <translation>到此结束</translation>
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
        <source>Back to your account</source>
        <translation>返回上一步</translation>
    </message>
    <message>
        <source>{bank} sent 6 digits to {mobile}, the number on record for your account.</source>
        <translation>{bank}已向您账户的预留手机号 {mobile} 发送 6 位验证码。</translation>
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
        <source>Never share this code. Neither {bank} nor {platform} will ever ask you for it.</source>
        <translation>请勿将验证码告知任何人，{bank}和{platform}都不会向您索取。</translation>
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
        <source>No card is bound yet. The one you bind for an account appears here.</source>
        <translation>尚未绑定银行卡，开户时绑定的卡会显示在这里。</translation>
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
        <source>Next: enter your real-name record</source>
        <translation>下一步：填写实名信息</translation>
    </message>
    <message>
        <source>Next: have a code sent to your phone</source>
        <translation>下一步：获取验证码</translation>
    </message>
    <message>
        <source>Next: confirm your card with the wallet password</source>
        <translation>下一步：输入支付密码，确认银行卡</translation>
    </message>
    <message>
        <source>What you have done so far is kept</source>
        <translation>已完成的步骤会为您保留</translation>
    </message>
    <message>
        <source>There is nothing for you to do</source>
        <translation>您无需任何操作</translation>
    </message>
    <message>
        <source>The result comes here by itself</source>
        <translation>结果会自动显示在这里</translation>
    </message>
    <message>
        <source>See where it stands</source>
        <translation>查看进度</translation>
    </message>
    <message>
        <source>Too many tries did not match</source>
        <translation>多次信息不符，已暂时锁定</translation>
    </message>
    <message>
        <source>See what you can do</source>
        <translation>查看处理办法</translation>
    </message>
    <message>
        <source>Continue: enter your record</source>
        <translation>继续填写实名信息</translation>
    </message>
    <message>
        <source>Locked until {time}</source>
        <translation>锁定至 {time}</translation>
    </message>
    <message>
        <source>A few characters; the wallet knows the rest</source>
        <translation>只需补全隐藏的几位，其余无需填写</translation>
    </message>
    <message>
        <source>Continue: complete your name</source>
        <translation>继续补全姓名与证件号</translation>
    </message>
    <message>
        <source>The bank knows you, so no card has to be bound</source>
        <translation>银行已有您的账户，无需绑卡</translation>
    </message>
    <message>
        <source>Continue: have a code sent</source>
        <translation>继续获取验证码</translation>
    </message>
    <message>
        <source>The card is bound already</source>
        <translation>储蓄卡已绑定，输入密码即可</translation>
    </message>
    <message>
        <source>Continue: confirm your card</source>
        <translation>继续确认银行卡</translation>
    </message>
    <message>
        <source>Password locked until {time}</source>
        <translation>密码锁定至 {time}</translation>
    </message>
    <message>
        <source>Meanwhile another card can be used</source>
        <translation>期间可改用其他银行卡</translation>
    </message>
    <message>
        <source>Next: bind a debit card</source>
        <translation>下一步：绑定储蓄卡</translation>
    </message>
    <message>
        <source>Continue: bind a debit card</source>
        <translation>继续绑定储蓄卡</translation>
    </message>
    <message>
        <source>Next: enter the code that the bank sent you</source>
        <translation>下一步：输入银行发来的验证码</translation>
    </message>
    <message>
        <source>It went to the phone that the bank has on record</source>
        <translation>已发送至您在银行预留的手机</translation>
    </message>
    <message>
        <source>Continue: enter the code</source>
        <translation>继续输入验证码</translation>
    </message>
    <message>
        <source>Next: choose a wallet password</source>
        <translation>下一步：设置支付密码</translation>
    </message>
    <message>
        <source>Six digits that only you know</source>
        <translation>六位数字，仅您本人知晓</translation>
    </message>
    <message>
        <source>Continue: choose a password</source>
        <translation>继续设置密码</translation>
    </message>
    <message>
        <source>Your card is bound</source>
        <translation>储蓄卡已绑定</translation>
    </message>
    <message>
        <source>The account follows; there is nothing more to fill in</source>
        <translation>账户随后开通，无需再填写</translation>
    </message>
    <message>
        <source>Continue: see what was bound</source>
        <translation>查看绑定结果</translation>
    </message>
    <message>
        <source>Card bound, waiting for the bank to answer</source>
        <translation>储蓄卡已绑定，等待银行响应</translation>
    </message>
    <message>
        <source>The account opens by itself once it does</source>
        <translation>银行响应后自动开通</translation>
    </message>
    <message>
        <source>The bank is reviewing it</source>
        <translation>银行正在审核</translation>
    </message>
    <message>
        <source>You need the card number and a code from the bank</source>
        <translation>填写卡号，再输入银行验证码</translation>
    </message>
    <message>
        <source>It should decide by about {due}</source>
        <translation>预计 {due} 左右出结果</translation>
    </message>
    <message>
        <source>A clerk of the bank is deciding</source>
        <translation>银行审核员正在处理</translation>
    </message>
    <message>
        <source>Approved, with a limit of {limit}</source>
        <translation>已通过，额度 {limit}</translation>
    </message>
    <message>
        <source>You can use it at once</source>
        <translation>立即可用</translation>
    </message>
    <message>
        <source>Continue: see your limit</source>
        <translation>查看我的额度</translation>
    </message>
    <message>
        <source>No account this time</source>
        <translation>本次未能开户</translation>
    </message>
    <message>
        <source>You can apply again from {date} on</source>
        <translation>{date}起可再次申请</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Next: link further accounts</source>
        <translation>下一步：关联更多账户</translation>
    </message>
    <message>
        <source>More data can raise your limit</source>
        <translation>更多数据有助于提升额度</translation>
    </message>
    <message>
        <source>Continue: link accounts</source>
        <translation>继续关联账户</translation>
    </message>
    <message>
        <source>The bank has decided on your limit</source>
        <translation>银行已有提额结果</translation>
    </message>
    <message>
        <source>Continue: see the result</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Next: fill in the form</source>
        <translation>下一步：填写申请表</translation>
    </message>
    <message>
        <source>A clerk of the bank verifies it afterwards</source>
        <translation>提交后由银行审核员核实</translation>
    </message>
    <message>
        <source>Continue: fill in the form</source>
        <translation>继续填写申请表</translation>
    </message>
    <message>
        <source>A clerk will verify your form</source>
        <translation>等待审核员核实</translation>
    </message>
    <message>
        <source>It reaches the desk at {due}</source>
        <translation>{due} 送达审核员</translation>
    </message>
    <message>
        <source>No credit card this time</source>
        <translation>本次未能办卡</translation>
    </message>
    <message>
        <source>See why, and when to try again</source>
        <translation>查看原因及再次申请时间</translation>
    </message>
    <message>
        <source>Your credit card is in the mail</source>
        <translation>信用卡邮寄中</translation>
    </message>
    <message>
        <source>It should be there on {date}</source>
        <translation>预计{date}送达</translation>
    </message>
    <message>
        <source>Your credit card has arrived</source>
        <translation>信用卡已送达</translation>
    </message>
    <message>
        <source>Traditional application</source>
        <translation>传统申请</translation>
    </message>
    <message>
        <source>Limit raise</source>
        <translation>提升额度</translation>
    </message>
    <message>
        <source>Step {step} of {of}</source>
        <translation>第 {step} 步，共 {of} 步</translation>
    </message>
    <message>
        <source>You can apply again now</source>
        <translation>现在可以再次申请</translation>
    </message>
    <message>
        <source>See why, and apply again</source>
        <translation>查看原因并再次申请</translation>
    </message>
    <message>
        <source>Nothing is charged until you buy something</source>
        <translation>消费前不产生任何费用</translation>
    </message>
    <message>
        <source>Your wallet stays as it is</source>
        <translation>您的钱包不受影响</translation>
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
        <source>Welcome to {platform}</source>
        <translation>欢迎使用{platform}</translation>
    </message>
    <message>
        <source>Pay first, repay later</source>
        <translation>先消费，后还款</translation>
    </message>
    <message>
        <source>Discard the form</source>
        <translation>放弃填写</translation>
    </message>
    <message>
        <source>Go to your account</source>
        <translation>进入账户</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>{bank} has frozen this account. Ask the bank what it needs.</source>
        <translation>{bank}已冻结此账户，请联系银行了解如何处理。</translation>
    </message>
    <message>
        <source>Limit {amount}</source>
        <translation>额度 {amount}</translation>
    </message>
    <message>
        <source>Up to ¥5,000, later ¥10,000</source>
        <translation>额度最高 ¥5,000，可提升至 ¥10,000</translation>
    </message>
    <message>
        <source>Your limit will appear here</source>
        <translation>额度将显示在这里</translation>
    </message>
    <message>
        <source>Open wallet and account</source>
        <translation>开通钱包和账户</translation>
    </message>
    <message>
        <source>Open the virtual account</source>
        <translation>开通虚拟信用账户</translation>
    </message>
    <message>
        <source>The bank knows you by your credit card now: a code to your phone is enough.</source>
        <translation>您已是银行信用卡客户，验证短信即可开通。</translation>
    </message>
    <message>
        <source>Opened from what your wallet knows, without forms.</source>
        <translation>凭钱包已有信息开通，无需填表。</translation>
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
        <source>Apply for a credit card the traditional way</source>
        <translation>以传统方式申请信用卡</translation>
    </message>
    <message>
        <source>You have no wallet yet. It opens together with your first account.</source>
        <translation>您还没有钱包，开户时一并开通。</translation>
    </message>
    <message>
        <source>Takes about two minutes</source>
        <translation>全程约两分钟</translation>
    </message>
    <message>
        <source>Available {amount}</source>
        <translation>可用 {amount}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Name, document and mobile number, only once</source>
        <translation>姓名、证件和手机号，只需填写一次</translation>
    </message>
    <message>
        <source>Tell us who you are</source>
        <translation>填写实名信息</translation>
    </message>
    <message>
        <source>Enter a code from the bank</source>
        <translation>输入银行验证码</translation>
    </message>
    <message>
        <source>With a debit card, if the bank does not know you yet</source>
        <translation>若银行尚无您的记录，需绑定一张储蓄卡</translation>
    </message>
    <message>
        <source>Choose a wallet password</source>
        <translation>设置支付密码</translation>
    </message>
    <message>
        <source>The bank reviews the account meanwhile</source>
        <translation>银行随即审核您的申请</translation>
    </message>
</context>
</TS>
