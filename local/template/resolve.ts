import { attribute, nameProperty, physicalName, place, type Resource } from './names'
import { isList, isObject, type Json, type JsonObject, listAt, objectAt, textAt } from './value'

export type Template = {
	readonly Resources: Readonly<Record<string, Resource>>
	readonly Parameters?: JsonObject
	readonly Conditions?: JsonObject
}

const pseudo: Readonly<Record<string, string>> = {
	'AWS::Partition': place.partition,
	'AWS::Region': place.region,
	'AWS::AccountId': place.account,
	'AWS::StackName': place.stack,
	'AWS::StackId': `arn:${place.partition}:cloudformation:${place.region}:${place.account}:stack/${place.stack}/local`,
	'AWS::URLSuffix': 'amazonaws.com.cn',
}

export type Resolver = (value: Json | undefined) => Json

/**
 * Turns CloudFormation's intrinsic functions into the names and ARNs of the local cloud.
 * Own code: the resolvers on npm (cfn-resolver-lib, serverless-offline's) know no other partition than `aws`.
 * An unknown intrinsic is an error: guessing would run something else than what is deployed.
 */
export function resolverOf(template: Template): Resolver {
	const intrinsics: Readonly<Record<string, (argument: Json) => Json>> = {
		Ref: (argument) => ref(textAt(argument, 'Ref')),
		'Fn::GetAtt': (argument) =>
			getAtt(isList(argument) ? argument.map(String) : textAt(argument, 'GetAtt').split('.')),
		'Fn::Sub': sub,
		'Fn::Join': (argument) => {
			const [separator, parts] = listAt(argument)
			return listAt(resolve(parts))
				.map((part) => textAt(part, 'Fn::Join'))
				.join(textAt(separator, 'Fn::Join'))
		},
		'Fn::Select': (argument) => {
			const [index, list] = listAt(argument)
			return listAt(resolve(list))[Number(index)] ?? ''
		},
		'Fn::Split': (argument) => {
			const [separator, text] = listAt(argument)
			return textAt(resolve(text), 'Fn::Split').split(textAt(separator, 'Fn::Split'))
		},
		'Fn::If': (argument) => {
			const [condition, yes, no] = listAt(argument)
			return resolve(resolve(template.Conditions?.[textAt(condition, 'Fn::If')]) === true ? yes : no)
		},
		'Fn::Equals': (argument) => {
			const [left, right] = listAt(argument)
			return resolve(left) === resolve(right)
		},
		'Fn::Not': (argument) => resolve(listAt(argument)[0]) !== true,
		'Fn::And': (argument) => listAt(argument).every((part) => resolve(part) === true),
		'Fn::Or': (argument) => listAt(argument).some((part) => resolve(part) === true),
	}

	function resourceOf(logicalId: string): Resource {
		const resource = template.Resources[logicalId]
		if (resource === undefined) throw new Error(`the template has no resource ${logicalId}`)
		return resource
	}

	function nameOf(logicalId: string): string {
		const resource = resourceOf(logicalId)
		const property = nameProperty(resource)
		const named = property === undefined ? undefined : resource.Properties?.[property]
		return physicalName(
			logicalId,
			resource,
			named === undefined ? undefined : textAt(resolve(named), logicalId),
		)
	}

	function ref(name: string): string {
		const known = pseudo[name]
		if (known !== undefined) return known
		const parameter = template.Parameters?.[name]
		return parameter === undefined ? nameOf(name) : textAt(objectAt(parameter, name).Default, name)
	}

	function getAtt([logicalId = '', ...rest]: readonly string[]): string {
		return attribute(resourceOf(logicalId), nameOf(logicalId), rest.join('.'))
	}

	function sub(argument: Json): string {
		const [text, own] = listAt(argument)
		const values = isObject(own) ? own : {}
		return textAt(text, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
			if (literal) return `\${${name}}`
			if (values[name] !== undefined) return textAt(resolve(values[name]), name)
			return pseudo[name] === undefined && name.includes('.') ? getAtt(name.split('.')) : ref(name)
		})
	}

	function resolve(value: Json | undefined): Json {
		if (value === undefined) return null
		if (isList(value)) return value.filter((part) => !isNoValue(part)).map(resolve)
		if (!isObject(value)) return value
		const [name, ...others] = Object.keys(value)
		if (name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) {
			const intrinsic = intrinsics[name]
			if (intrinsic === undefined)
				throw new Error(`the template uses ${name}, which the local cloud does not know`)
			return intrinsic(value[name] ?? null)
		}
		const kept = Object.entries(value).filter(([, part]) => part !== undefined && !isNoValue(part))
		return Object.fromEntries(kept.map(([key, part]) => [key, resolve(part)]))
	}

	return resolve
}

function isNoValue(value: Json | undefined): boolean {
	return isObject(value) && value.Ref === 'AWS::NoValue'
}
