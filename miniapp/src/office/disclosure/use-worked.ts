import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { useStaff } from '../staff'

/** A disclosure as those who work on it see it. */
export function useWorked(id: string) {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	return useAnswer(signedIn && id !== '' ? `worked ${id}` : undefined, () =>
		api.workedDisclosure({ params: { disclosure: id } }),
	)
}
