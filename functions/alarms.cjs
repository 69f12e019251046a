/**
 * What a county's operators are told of: each alarm says what is stuck, and docs/runbook.md what to do. All of them go
 * to one topic, `Alarms`, to which the county subscribes.
 */
const { Resources: roles } = require('./roles.cjs')

/** Every function has a role, and every role is a function's. */
const functions = Object.keys(roles).map((role) => role.replace(/Role$/, ''))
const consumers = ['Notifier', 'Counter']
/** Functions that need a secret of WeChat's to do their work for anybody. */
const trusted = ['Session', 'Push']

const lambda = (name) => ({ Ref: `${name}LambdaFunction` })
/** Of edge/metric.ts, and of the filters below. */
const namespace = `huying-\${sls:stage}`

/** Rings at the first look, of so many minutes, that is `above` or `below`; `silence` says what no data means. */
const alarm = (
	description,
	metric,
	{ statistic = 'Sum', above = 0, below, minutes = 5, silence = 'notBreaching' },
) => ({
	Type: 'AWS::CloudWatch::Alarm',
	Properties: {
		AlarmDescription: `${description} docs/runbook.md`,
		...metric,
		Statistic: statistic,
		ComparisonOperator: below === undefined ? 'GreaterThanThreshold' : 'LessThanThreshold',
		Threshold: below ?? above,
		Period: minutes * 60,
		EvaluationPeriods: 1,
		TreatMissingData: silence,
		AlarmActions: [{ Ref: 'Alarms' }],
		OKActions: [{ Ref: 'Alarms' }],
	},
})

const metric = (Namespace, MetricName, dimensions = {}) => ({
	Namespace,
	MetricName,
	Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
})

/** Nothing says that a sweep runs but its measurements: silence is the worst sign. */
const late = (sweep, what) =>
	alarm(
		`${what}: the oldest has been due for ten minutes, or the sweep has stopped.`,
		metric(namespace, 'oldestDue', { sweep }),
		{
			statistic: 'Maximum',
			above: 600,
			silence: 'breaching',
		},
	)

/** Counts log lines as a metric. */
const counted = (name, pattern, MetricName) => ({
	Type: 'AWS::Logs::MetricFilter',
	Properties: {
		LogGroupName: { Ref: `${name}LogGroup` },
		FilterPattern: pattern,
		MetricTransformations: [{ MetricNamespace: namespace, MetricName, MetricValue: '1', Unit: 'Count' }],
	},
})

const each = (names, suffix, make) =>
	Object.fromEntries(names.map((name) => [`${name}${suffix}`, make(name)]))

module.exports = {
	Resources: {
		// Not encrypted with AWS's own key: alarms may not publish under it. Messages name an alarm, and nothing of anybody
		Alarms: { Type: 'AWS::SNS::Topic' },

		CasesLate: late('cases', 'What is due on cases'),
		NoticesLate: late('notices', 'Notices'),
		ChecksLate: late('checks', 'Checks of what residents send'),
		HeadsLate: late('heads', 'Signed heads of what villages publish'),
		DeadDeliveries: alarm(
			'A delivery was tried for hours and given up.',
			metric(namespace, 'deliveries', { state: 'dead' }),
			{},
		),
		DeadItems: alarm(
			'Something due on a case was tried too often and given up.',
			metric(namespace, 'deadItems'),
			{
				statistic: 'Maximum',
			},
		),
		HandedOnLate: alarm(
			'Fewer than nine of ten messages are handed on within ten seconds: WeChat or another system is slow or down.',
			metric(namespace, 'handedOnInTime'),
			{
				statistic: 'Average',
				below: 0.9,
				minutes: 30,
			},
		),
		FailedRecordsThere: alarm(
			'Records of the table’s stream could not be worked on.',
			metric('AWS/SQS', 'ApproximateNumberOfMessagesVisible', {
				QueueName: { 'Fn::GetAtt': ['FailedRecords', 'QueueName'] },
			}),
			{ statistic: 'Maximum' },
		),
		...each(consumers, 'Behind', (name) =>
			alarm(
				'The stream is read five minutes late.',
				metric('AWS/Lambda', 'IteratorAge', { FunctionName: lambda(name) }),
				{
					statistic: 'Maximum',
					above: 300_000,
				},
			),
		),
		...each(functions, 'Errors', (name) =>
			alarm(
				'The function broke off or ran out of time.',
				metric('AWS/Lambda', 'Errors', { FunctionName: lambda(name) }),
				{},
			),
		),

		// A function that answers "unavailable" has not broken off: its log line has the stack
		...each(functions, 'Surprises', (name) => counted(name, '{ $.stack = "*" }', 'surprises')),
		Surprised: alarm(
			'Something failed that nobody expected; the log lines have a stack.',
			metric(namespace, 'surprises'),
			{},
		),
		...each(trusted, 'Misconfigured', (name) =>
			counted(name, '{ $.code = "wechatMisconfigured" }', 'wechatMisconfigured'),
		),
		WechatMisconfigured: alarm(
			'A secret of a mini-program is missing or wrong: nobody can sign in, or pushes are refused.',
			metric(namespace, 'wechatMisconfigured'),
			{},
		),
	},
}
