import { createClient } from '@huying/shared/api/client'
import type { NearbyAnswer } from '@huying/shared/nearby/nearby-view'
import { errorText } from '@huying/shared/text/zh-CN/index'
import { send } from '../api/transport'
import type { Draft } from '../draft/draft'
import { token } from '../session/keep'
import { inTime } from './in-time'

/** Nobody waits longer than this to be asked a question. In milliseconds. */
const WITHIN = 2000

/** Leads nobody to sign in, renews nothing, tries nothing again: a report that is being sent comes first. */
const quietly = createClient((request) => send(request, token()), errorText.unreachable)

/** Public cases near a draft; undefined whenever that cannot be known at once. Never rejects. */
export async function askNearby({ village, matter, point }: Draft): Promise<NearbyAnswer | undefined> {
	if (village === undefined || token() === undefined) return undefined
	const { longitude, latitude } = point ?? {}
	const query = {
		village,
		...(matter !== undefined && { matter }),
		...(longitude !== undefined &&
			latitude !== undefined && { longitude: decimal(longitude), latitude: decimal(latitude) }),
	}
	return await inTime(quietly.nearby({ query }), WITHIN)
}

/** As an address takes it: no more digits than a map has, and never 1e-7. */
const decimal = (degrees: number) => degrees.toFixed(6)
