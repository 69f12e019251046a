import type { JsonObject } from './value'

/** Where the local cloud pretends to be. `local` stands for the stack's name in generated names. */
export const place = {
	partition: 'aws-cn',
	region: 'cn-north-1',
	account: '000000000000',
	stack: 'huying-local',
}

export type Resource = { readonly Type: string; readonly Properties?: JsonObject }

/** How a resource is named: the property that names it, its ARN's service, and the ARN's last part. */
type Naming = {
	readonly property?: string
	readonly service: string
	readonly last: (name: string) => string
}

const namings: Readonly<Record<string, Naming>> = {
	'AWS::DynamoDB::Table': { property: 'TableName', service: 'dynamodb', last: (name) => `table/${name}` },
	'AWS::S3::Bucket': { property: 'BucketName', service: 's3', last: (name) => name },
	'AWS::Lambda::Function': {
		property: 'FunctionName',
		service: 'lambda',
		last: (name) => `function:${name}`,
	},
	'AWS::IAM::Role': { property: 'RoleName', service: 'iam', last: (name) => `role/${name}` },
	'AWS::SQS::Queue': { property: 'QueueName', service: 'sqs', last: (name) => name },
	'AWS::SNS::Topic': { property: 'TopicName', service: 'sns', last: (name) => name },
	'AWS::Logs::LogGroup': { property: 'LogGroupName', service: 'logs', last: (name) => `log-group:${name}:*` },
	'AWS::SSM::Parameter': { property: 'Name', service: 'ssm', last: (name) => `parameter${name}` },
	'AWS::Events::Rule': { property: 'Name', service: 'events', last: (name) => `rule/${name}` },
	'AWS::KMS::Key': { service: 'kms', last: (name) => `key/${name}` },
	'AWS::ApiGatewayV2::Api': { service: 'apigateway', last: (name) => `/apis/${name}` },
}

/** S3 and IAM are not regional, and S3's ARNs name no account. */
function arnMiddle(service: string): string {
	if (service === 's3') return ':'
	return service === 'iam' ? `:${place.account}` : `${place.region}:${place.account}`
}

/** Buckets are named in lower case; what the template does not name gets the stack's name and its own. */
export function physicalName(logicalId: string, resource: Resource, named: string | undefined): string {
	if (named !== undefined) return named
	const generated = `${place.stack}-${logicalId}`
	return resource.Type === 'AWS::S3::Bucket' ? generated.toLowerCase() : generated
}

export function nameProperty(resource: Resource): string | undefined {
	return namings[resource.Type]?.property
}

/** What Fn::GetAtt gives for a resource whose name is known. */
export function attribute(resource: Resource, name: string, attributeName: string): string {
	const naming = namings[resource.Type]
	const arn = naming
		? `arn:${place.partition}:${naming.service}:${arnMiddle(naming.service)}:${naming.last(name)}`
		: name
	if (attributeName === 'Arn') return arn
	if (attributeName === 'StreamArn') return `${arn}/stream/local`
	return `${name}.${attributeName}`
}
