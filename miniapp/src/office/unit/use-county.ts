import type { Tenant } from '@huying/shared/tenant/tenant'
import type { Unit } from '@huying/shared/unit/unit'
import { api } from '../../api/client'
import { openApi } from '../../api/open'
import { type Answer, useAnswer } from '../../api/use-answer'
import { loadSettings } from '../../settings/settings'

export interface County {
	readonly units: readonly Unit[]
	readonly towns: Tenant['towns']
}

/** Units and regions as they stand now: whoever changes them must not see what a phone kept since this morning. */
export const useCounty = (active: boolean): Answer<County> =>
	useAnswer(active ? 'county' : undefined, async (): Promise<County> => {
		const { appid } = await loadSettings()
		const [{ units }, { towns }] = await Promise.all([api.units(), openApi.tenant({ params: { appid } })])
		return { units, towns }
	})
