/**
 * Who reads which words, times and numbers of a row, in whatever answer: the suite looks for them in all of them.
 * A star is every state. What a caller may not read must not come out of any operation at all.
 */
export const DECLARED_READERS = `
                                                      visitor editor actorAdmin stranger councillor coordinator administrator disabled expired
initiative.draft      words                    no   yes  yes  no   no   no   no   no   no
initiative.submitted  words                    no   yes  yes  no   no   yes  no   no   no
initiative.returned   words                    no   yes  yes  no   no   yes  no   no   no
initiative.published  words                    yes  yes  yes  yes  yes  yes  yes  yes  yes
initiative.archived   words                    yes  yes  yes  yes  yes  yes  yes  yes  yes
initiative.draft      mailbox                  no   yes  yes  no   no   no   no   no   no
initiative.submitted  mailbox                  no   yes  yes  no   no   yes  no   no   no
initiative.returned   mailbox                  no   yes  yes  no   no   yes  no   no   no
initiative.published  mailbox                  no   yes  yes  yes  yes  yes  yes  no   no
initiative.archived   mailbox                  no   yes  yes  yes  yes  yes  yes  no   no
initiative.draft      reason                   no   yes  yes  no   no   no   no   no   no
initiative.submitted  reason                   no   yes  yes  no   no   yes  no   no   no
initiative.returned   reason                   no   yes  yes  no   no   yes  no   no   no
initiative.published  reason                   no   yes  yes  no   no   yes  no   no   no
initiative.archived   reason                   no   yes  yes  no   no   yes  no   no   no
initiative.draft      moment                   no   yes  yes  no   no   no   no   no   no
initiative.submitted  moment                   no   yes  yes  no   no   yes  no   no   no
initiative.returned   moment                   no   yes  yes  no   no   yes  no   no   no
initiative.published  moment                   no   yes  yes  no   no   yes  no   no   no
initiative.archived   moment                   no   yes  yes  no   no   yes  no   no   no
initiative.any        event                    no   yes  yes  no   no   yes  no   no   no
report.draft          words                    no   yes  yes  no   no   no   no   no   no
report.filed          words                    yes  yes  yes  yes  yes  yes  yes  yes  yes
report.corrected      words                    yes  yes  yes  yes  yes  yes  yes  yes  yes
report.archivedDraft  words                    no   yes  yes  no   no   no   no   no   no
report.archivedFiled  words                    yes  yes  yes  yes  yes  yes  yes  yes  yes
ownership.claimed     note                     no   yes  yes  no   no   yes  no   no   no
ownership.proposed    note                     no   yes  yes  no   no   yes  no   no   no
ownership.confirmed   note                     yes  yes  yes  yes  yes  yes  yes  yes  yes
ownership.released    note                     no   yes  yes  no   no   yes  no   no   no
ownership.released    reason                   no   yes  yes  no   no   yes  no   no   no
partnership.asked     part                     no   yes  yes  yes  no   yes  no   no   no
partnership.accepted  part                     yes  yes  yes  yes  yes  yes  yes  yes  yes
partnership.declined  part                     no   yes  yes  yes  no   yes  no   no   no
partnership.unread    part                     no   yes  yes  no   no   yes  no   no   no
partnership.alone     part                     no   yes  yes  no   no   yes  no   no   no
partnership.declined  reason                   no   yes  yes  yes  no   yes  no   no   no
republicationRequest.waiting reason            no   yes  yes  no   no   yes  no   no   no
republicationRequest.declined reason           no   yes  yes  no   no   yes  no   no   no
actor.admitted        words                    yes  yes  yes  yes  yes  yes  yes  yes  yes
actor.requested       words                    no   no   no   no   no   yes  yes  no   no
actor.declined        words                    no   no   no   no   no   yes  yes  no   no
actor.merged          words                    yes  yes  yes  yes  yes  yes  yes  yes  yes
actor.admitted        mailbox                  no   yes  yes  yes  yes  yes  yes  no   no
actor.requested       mailbox                  no   no   no   no   no   yes  yes  no   no
actor.declined        mailbox                  no   no   no   no   no   yes  yes  no   no
actor.merged          mailbox                  no   yes  yes  yes  yes  yes  yes  no   no
actor.admitted        request                  no   no   no   no   no   no   no   no   no
actor.requested       request                  no   no   no   no   no   yes  yes  no   no
actor.declined        request                  no   no   no   no   no   no   no   no   no
actor.merged          request                  no   no   no   no   no   no   no   no   no
actor.admitted        member                   no   yes  yes  no   no   yes  yes  no   no
actor.requested       member                   no   no   no   no   no   yes  yes  no   no
actor.declined        member                   no   no   no   no   no   yes  yes  no   no
actor.merged          member                   no   no   no   no   no   yes  yes  no   no
account.other         words                    no   no   no   no   no   no   yes  no   no
run.fetching          words                    no   no   no   no   no   yes  yes  no   no
run.interrupted       words                    no   no   no   no   no   yes  yes  no   no
run.failed            words                    no   no   no   no   no   yes  yes  no   no
run.unchanged         words                    no   no   no   no   no   yes  yes  no   no
run.in_review         words                    no   no   no   no   no   yes  yes  no   no
run.stored            words                    no   no   no   no   no   yes  yes  no   no
run.discarded         words                    no   no   no   no   no   yes  yes  no   no
invitation.ofActor    words                    no   no   yes  no   no   yes  yes  no   no
invitation.ofRegion   words                    no   no   no   no   no   yes  yes  no   no
invitation.ended      words                    no   no   no   no   no   no   no   no   no
remark.open           words                    no   no   no   no   no   yes  yes  no   no
remark.handled        words                    no   no   no   no   no   yes  yes  no   no
job.dead              words                    no   no   no   no   no   no   yes  no   no
job.unknown           words                    no   no   no   no   no   no   yes  no   no
`;
