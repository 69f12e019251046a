import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { LetterPage } from '../../../letter/letter-page'

/** The letters of one's own case, to be read on the phone. Query: `id`, `kind`, `seq`. */
export default function OwnLetterPage() {
	const { id = '', kind, seq } = useRouter().params
	const seen = useAnswer(`case ${id}`, () => api.oneCase({ params: { case: id } }))
	return <LetterPage seen={seen} kind={kind} seq={seq} />
}
