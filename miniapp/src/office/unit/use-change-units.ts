import * as words from '@huying/shared/text/zh-CN/units-page'
import type { UnitChange, UnitChanged } from '@huying/shared/unit/unit-change'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'

type Said = UnitChange extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never

/** Makes one change of units or regions. */
export const useChangeUnits = (onDone: (answer: UnitChanged) => void) =>
	useSend<Said, UnitChanged>(
		(body) => api.changeUnits({ body: body as UnitChange }),
		onDone,
		words.unreachable,
	)
