import { useRouter } from '@tarojs/taro'
import { LetterPage } from '../../../letter/letter-page'
import { useCase } from '../../case/use-case'
import { useStaff } from '../../staff'

/** One letter of a case, to be printed on A4 and sealed. Query: `id`, `kind`, `seq`. */
export default function OfficeLetterPage() {
	const { session } = useStaff()
	const { id, kind, seq } = useRouter<{ id: string; kind?: string; seq?: string }>().params
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	return <LetterPage seen={useCase(signedIn ? id : undefined)} kind={kind} seq={seq} />
}
