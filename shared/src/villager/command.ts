import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { personNameSchema } from '../user/user'

/** A household number as villages write it: 12, 3-07, 二组-15. */
export const householdSchema = v.pipe(
	v.string('householdInvalid'),
	v.transform((text) => text.normalize('NFKC').replace(/\s+/g, '')),
	v.regex(/^[\p{Script=Han}A-Za-z0-9-]{1,16}$/u, 'householdInvalid'),
)
const wordsSchema = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.maxLength(100, 'textTooLong'),
)

/** Asks to be a villager. */
export const askVillageSchema = v.object({
	id: identifierSchema,
	name: personNameSchema,
	household: v.exactOptional(householdSchema),
	/** What WeChat's phone button gave: with it the roster can answer at once. Good once. */
	phoneCode: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
})
export type AskVillage = v.InferOutput<typeof askVillageSchema>

const command = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) => v.object({ id: identifierSchema, version: v.number(), type: v.literal(type), ...entries })

/** Every step after asking. `version` is that of what was seen. */
export const villagerCommandSchema = v.variant('type', [
	command('confirm', { household: v.exactOptional(householdSchema) }),
	command('refuse', { words: wordsSchema }),
	command('revoke', { words: wordsSchema }),
	/** Without one, they belong to none. */
	command('settleHousehold', { household: v.exactOptional(householdSchema) }),
	command('leave', {}),
])
export type VillagerCommand = v.InferOutput<typeof villagerCommandSchema>
export type VillagerCommandType = VillagerCommand['type']
