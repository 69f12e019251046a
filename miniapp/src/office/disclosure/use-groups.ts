import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { useStaff } from '../staff'

/** The groups of what the county's villages publish. */
export function useGroups() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	return useAnswer(signedIn ? 'groups' : undefined, () => api.groups())
}
