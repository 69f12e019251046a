import type { Resource } from './names'
import type { Resolver, Template } from './resolve'
import { type JsonObject, objectAt, textAt } from './value'

/** A resource with everything about it made concrete. */
export type Entry = {
	readonly logicalId: string
	readonly name: string
	readonly arn: string
	readonly properties: JsonObject
}

/** All resources of a type, in the template's order. */
export function resourcesOf(template: Template, type: string, resolve: Resolver): readonly Entry[] {
	return Object.entries(template.Resources)
		.filter(([, resource]: [string, Resource]) => resource.Type === type)
		.map(([logicalId, resource]) => ({
			logicalId,
			name: textAt(resolve({ Ref: logicalId }), logicalId),
			arn: textAt(resolve({ 'Fn::GetAtt': [logicalId, 'Arn'] }), logicalId),
			properties: objectAt(resolve(resource.Properties ?? {}), logicalId),
		}))
}
