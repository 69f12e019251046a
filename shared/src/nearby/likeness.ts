import type { AboutToCall } from './nearby'
import type { PublicPlace } from './public-place'

/**
 * How much a public case is like what somebody is about to call about, the more the higher. So far only the matter
 * says; a likeness of words has its place here.
 */
export function likeness(call: AboutToCall, place: PublicPlace): number {
	return call.matter !== undefined && call.matter === place.matter ? 1 : 0
}
