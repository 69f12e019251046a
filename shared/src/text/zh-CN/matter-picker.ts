/** Choosing a matter from the county's list. */
export const more = '更多事项'
export const title = '是哪类事？'
export const search = '输入几个字找一找，比如：噪音'
export const fields = '先选大类'
export const ofField = (field: string) => `${field}，选一件`
export const otherField = '换个大类'
export const none = '没有找到。不选也行，中心会看。'
export const left = (n: number) => `还有 ${n} 件，多打一个字就能找到。`
export const chosen = '已选'
