import type { ListName } from '@huying/shared/service/list'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { api } from '../../api/client'
import { useChosenSheet } from '../sheet/use-chosen-sheet'

/** A file for one of the county's lists. */
export const useListUpload = (list: ListName) =>
	useChosenSheet((body) => api.previewList({ params: { list }, body }), text.unreachable)
