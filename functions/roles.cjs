/**
 * What each function may do: one role each, and nothing that it does not use. A function that is not named here cannot
 * be deployed. Every resource is named; `*` stands only for the streams of a function's own log group and for the
 * objects under one prefix of a bucket.
 */
const table = { 'Fn::GetAtt': ['Table', 'Arn'] }
const index = (name) => ({ 'Fn::Sub': `\${Table.Arn}/index/${name}` })
const objects = (bucket, prefix) => ({ 'Fn::Sub': `\${${bucket}.Arn}/${prefix}*` })
/** Secure strings under AWS's own key for the parameter store: reading one needs no permission of the key service. */
const parameter = (name) => ({
	'Fn::Sub': `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/huying/\${sls:stage}/${name}`,
})

/** The key that signs what villages publish. */
const logKey = { 'Fn::GetAtt': ['LogKey', 'Arn'] }

const allow = (actions, ...resources) => ({ Effect: 'Allow', Action: actions, Resource: resources })
const dynamodb = (...actions) => actions.map((action) => `dynamodb:${action}`)

const sessionSecret = allow(['ssm:GetParameter'], parameter('session-secret'))

/** The table's stream, and where what fails in it goes. */
const readsStream = [
	allow(dynamodb('DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'), {
		'Fn::GetAtt': ['Table', 'StreamArn'],
	}),
	allow(['sqs:SendMessage'], { 'Fn::GetAtt': ['FailedRecords', 'Arn'] }),
]

/** A transaction needs the permission of each kind of write in it, a batch one of its own. */
const statements = {
	session: [
		allow(dynamodb('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		sessionSecret,
		allow(['ssm:GetParameter'], parameter('wechat/*/secret')),
	],
	case: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		// Presigned addresses of pictures are good for what their signer may do.
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/'), objects('PhotoBucket', 'thumbnail/')),
		sessionSecret,
	],
	photo: [
		allow(dynamodb('GetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(['s3:PutObject', 's3:GetObject', 's3:DeleteObject'], objects('PhotoBucket', 'upload/')),
		allow(['s3:PutObject'], objects('PhotoBucket', 'photo/'), objects('PhotoBucket', 'thumbnail/')),
		sessionSecret,
	],
	tenant: [
		// Trying what was set up: who is there (index2), and WeChat's access token with its lease
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(dynamodb('Query'), index('index2')),
		sessionSecret,
		allow(['ssm:GetParameter'], parameter('wechat/*/secret'), parameter('wechat/*/push')),
	],
	push: [
		allow(dynamodb('GetItem', 'PutItem'), table),
		allow(['ssm:GetParameter'], parameter('wechat/*/push')),
	],
	notice: [
		allow(dynamodb('GetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(dynamodb('Query'), index('index2')),
		sessionSecret,
	],
	// Neither photos nor what is due, and nothing is ever deleted: less than `case` may do
	admission: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(dynamodb('Query'), index('index2')),
		sessionSecret,
	],
	villager: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		sessionSecret,
		// A phone that WeChat vouches for; and what nobody who only has the table can tell a roster without
		allow(['ssm:GetParameter'], parameter('wechat/*/secret'), parameter('roster-secret')),
	],
	// Sessions end with a post; a telephone that WeChat vouches for. Of cases it counts what is in somebody's hands
	people: [
		allow(
			dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'),
			table,
		),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		sessionSecret,
		allow(['ssm:GetParameter'], parameter('wechat/*/secret')),
	],
	// Neither photos nor what is due, and nothing is ever deleted
	team: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		sessionSecret,
	],
	// Units and regions, and whatever two people decide: a unit that ends is taken away, an order that is over is not due
	oversight: [
		allow(
			dynamodb(
				'GetItem',
				'BatchGetItem',
				'Query',
				'PutItem',
				'UpdateItem',
				'DeleteItem',
				'ConditionCheckItem',
			),
			table,
		),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		sessionSecret,
	],
	// Files what events say of grid workers; it changes nothing that it filed
	// Photos are shown and claimed, never written; what was decided is never deleted, nor what was answered
	decision: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/'), objects('PhotoBucket', 'thumbnail/')),
		sessionSecret,
	],
	// Photos are shown and claimed; nothing of a log is deleted, and a track only by the clock
	// Errands, their slots, and their papers: shown by presigned addresses
	errand: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		allow(dynamodb('Query'), index('index2')),
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/')),
		sessionSecret,
	],
	trace: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/'), objects('PhotoBucket', 'thumbnail/')),
		sessionSecret,
	],
	duty: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		sessionSecret,
	],
	// A list of places that is put anew takes the one before away; photos are shown and claimed
	inspection: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		allow(dynamodb('Query'), index('index1')),
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/'), objects('PhotoBucket', 'thumbnail/')),
		sessionSecret,
	],
	// It lists open work from desks; accepting one moves errands, which are cases
	gridHandover: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		sessionSecret,
	],
	// Shows what is kept of one user, and erases it; photos go by the eraser's index
	personalData: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/')),
		sessionSecret,
	],
	// Reads the index and the cases; nothing is written
	find: [allow(dynamodb('GetItem', 'BatchGetItem', 'Query'), table), sessionSecret],
	// A phone that WeChat vouches for; a claim moves a case, which may take what is due away
	claim: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		sessionSecret,
		allow(['ssm:GetParameter'], parameter('wechat/*/secret')),
	],
	// Cases are read; its lists go into a folder of their own, signed with the log's key; what was taken is written down
	ledger: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(
			['s3:PutObject', 's3:GetObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
			objects('PhotoBucket', 'ledger/'),
		),
		allow(['kms:Sign', 'kms:GetPublicKey'], logKey),
		sessionSecret,
	],
	ledgerWriter: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'), table),
		allow(dynamodb('Query'), index('index1')),
		allow(['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'], objects('PhotoBucket', 'ledger/')),
		allow(['kms:Sign', 'kms:GetPublicKey'], logKey),
	],
	catalogue: [
		// A list of thousands of entries is written in batches, before one transaction makes it count
		allow(dynamodb('GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'), table),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		sessionSecret,
	],
	// The county's lists of services and of what is near by: read by everybody, written in batches and made to count whole
	service: [
		allow(dynamodb('GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'), table),
		sessionSecret,
	],
	disclosure: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		allow(dynamodb('Query'), index('index1')),
		allow(
			['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
			objects('DisclosureBucket', 'shown/'),
			objects('DisclosureBucket', 'draft/'),
		),
		// What was there before masking only the clock takes away
		allow(['s3:GetObject', 's3:PutObject'], objects('DisclosureBucket', 'original/')),
		// PDFs that were looked through, to copy them
		allow(['s3:GetObject'], objects('DisclosureBucket', 'paper/')),
		// Photos of paper notices, to copy them
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/'), objects('PhotoBucket', 'thumbnail/')),
		sessionSecret,
	],
	// Nothing of a disclosure itself: files are read, PDFs looked through and kept
	file: [
		allow(dynamodb('GetItem', 'Query', 'PutItem'), table),
		allow(['s3:PutObject', 's3:GetObject', 's3:DeleteObject'], objects('DisclosureBucket', 'upload/')),
		allow(['s3:PutObject'], objects('DisclosureBucket', 'paper/')),
		sessionSecret,
	],
	// Open to everybody: it reads what is shown, writes nothing, and cannot reach what was not masked
	village: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query'), table),
		allow(['s3:GetObject'], objects('DisclosureBucket', 'shown/')),
	],
	openapi: [],
	web: [allow(['s3:GetObject'], objects('WebBucket', ''))],
	clock: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		// Of index2 a month's errands, to choose its stars, and the posts of a unit that was renamed
		allow(dynamodb('Query'), index('index1'), index('index2')),
		// Lists whose time is over: it takes them away without ever reading them
		allow(
			['s3:DeleteObject'],
			...['shown/', 'original/', 'draft/'].map((prefix) => objects('DisclosureBucket', prefix)),
		),
	],
	notifier: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), table),
		allow(dynamodb('Query'), index('index1'), index('index2')),
		...readsStream,
		allow(['ssm:GetParameter'], parameter('wechat/*/secret'), parameter('webhook/*')),
		// WeChat fetches what it checks by a presigned address
		allow(['s3:GetObject'], objects('PhotoBucket', 'photo/')),
	],
	// Counts, files, and keeps the index by which cases are found: what it lists it takes away again
	counter: [
		allow(dynamodb('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'), table),
		...readsStream,
	],
	// Reads the log, and cannot sign
	transparency: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'Query'), table),
		allow(['kms:GetPublicKey'], logKey),
	],
	// Signs, and deletes nothing
	signer: [
		allow(dynamodb('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'), table),
		allow(dynamodb('Query'), index('index1')),
		allow(['kms:Sign', 'kms:GetPublicKey'], logKey),
	],
	eraser: [
		allow(dynamodb('UpdateItem', 'DeleteItem'), table),
		allow(dynamodb('Query'), index('index1')),
		allow(['s3:DeleteObject'], objects('PhotoBucket', 'photo/'), objects('PhotoBucket', 'thumbnail/')),
	],
}

/** Functions that add entries to the access log: who sees, takes out or changes what not everybody may does it there. */
const writesDown = new Set([
	'case',
	'claim',
	'ledger',
	'ledgerWriter',
	'people',
	'oversight',
	'personalData',
	'tenant',
	'clock',
])

/**
 * Nobody alters the access log: no role may change or delete what lies under its keys, whatever else it may, and only
 * those who add to it may put anything there. That nobody puts an entry in another's place the chain tells, and the
 * signed log, which holds on to its head.
 */
const keepsAccessLog = (name) => ({
	Effect: 'Deny',
	Action: dynamodb(
		'UpdateItem',
		'DeleteItem',
		'BatchWriteItem',
		...(writesDown.has(name) ? [] : ['PutItem']),
	),
	Resource: [table],
	Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['*#access-log', '*#access-log#*'] } },
})
const usesTable = (allowed) => JSON.stringify(allowed).includes('"dynamodb:')

/** A role as CloudFormation has it. Its log group is made by the template, so it may not make groups. */
function role(name, allowed) {
	const logs = allow(['logs:CreateLogStream', 'logs:PutLogEvents'], {
		'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/huying-\${sls:stage}-${name}:*`,
	})
	return {
		Type: 'AWS::IAM::Role',
		Properties: {
			AssumeRolePolicyDocument: {
				Version: '2012-10-17',
				Statement: [
					{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
				],
			},
			Policies: [
				{
					PolicyName: name,
					PolicyDocument: {
						Version: '2012-10-17',
						Statement: [logs, ...allowed, ...(usesTable(allowed) ? [keepsAccessLog(name)] : [])],
					},
				},
			],
		},
	}
}

const roleName = (name) => `${name[0].toUpperCase()}${name.slice(1)}Role`

module.exports = {
	Resources: Object.fromEntries(
		Object.entries(statements).map(([name, allowed]) => [roleName(name), role(name, allowed)]),
	),
}
