import { makeAdministrator } from '../appointment/make-administrator'
import { eraseOnceSigned } from '../erasure/erase-for-somebody'
import { performRules } from '../rule/perform-rules'
import { removeUnit } from '../unit/remove-unit'
import type { Performers } from './performer'

/** Who does what once another person has confirmed it. */
export const performers: Performers = {
	changeRules: performRules,
	makeAdministrator,
	removeUnit,
	erase: eraseOnceSigned,
}
