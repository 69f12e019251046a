import * as v from 'valibot'
import { phoneSchema } from '../user/user'

/** What a helper (帮办人) is to the person whose case it is. */
export const helperRelations = ['relative', 'neighbour', 'gridWorker', 'villageCadre', 'other'] as const
export type HelperRelation = (typeof helperRelations)[number]

/** How the person is told: called, visited at their door, or both. */
export const reaches = ['phone', 'doorstep', 'both'] as const
export type Reach = (typeof reaches)[number]

/** Acting openly for somebody (帮办): the case is theirs, and every step names who acts. */
export const helpingSchema = v.pipe(
	v.object({
		relation: v.picklist(helperRelations),
		/** Of the person, not of the helper. */
		name: v.pipe(
			v.string('helpingNameless'),
			v.trim(),
			v.minLength(1, 'helpingNameless'),
			v.maxLength(30, 'textTooLong'),
		),
		phone: v.exactOptional(phoneSchema),
		reach: v.picklist(reaches),
	}),
	// somebody who is to be called needs a telephone
	v.forward(
		v.check(({ reach, phone }) => reach === 'doorstep' || phone !== undefined, 'phoneInvalid'),
		['phone'],
	),
)
export type Helping = v.InferOutput<typeof helpingSchema>
export const optionalHelping = v.exactOptional(helpingSchema)

/** What of it an event may hold: no name, no telephone. */
export type HelpingFacts = Pick<Helping, 'relation' | 'reach'>

/** Whose case it is has a name: whoever is helped is not anonymous. */
export function isNamedHelp({
	helping,
	identity,
}: {
	readonly helping?: Helping
	readonly identity?: string
}): boolean {
	return helping === undefined || identity !== 'anonymous'
}

/** Helpers whose own work, or their unit's, may be what is judged: they never say how well it was done. */
export function mayBeJudged({ relation }: HelpingFacts): boolean {
	return relation === 'gridWorker' || relation === 'villageCadre'
}

/** Whether the person is asked by somebody outside the unit judged, at once, and not through their helper's phone. */
export function askedInPerson(helping: HelpingFacts | undefined): boolean {
	return helping !== undefined && (helping.reach !== 'doorstep' || mayBeJudged(helping))
}

/** Whether somebody has to go and tell the person. */
export function visitedToTell(helping: HelpingFacts | undefined): boolean {
	return helping !== undefined && helping.reach !== 'phone'
}
