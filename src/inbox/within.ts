/** The promise's value, or a rejection with `late` when it takes longer. @param milliseconds real time. */
export const within = async <T>(
  promise: Promise<T>,
  milliseconds: number,
  late: string,
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(late)), milliseconds);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
