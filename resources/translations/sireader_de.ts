<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>sireader</name>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>study made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>protocol changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>reader added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>password set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>radiographs imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>reads imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinions imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinions recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>case excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>calibration added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>cases assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>read committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>read amended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinion revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinion hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinion insisted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>consensus recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>study closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>study reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>parcel packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>parcel merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/assignments.py"/>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/assignments.py"/>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>{0} cannot name a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>that is what the audit trail calls the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>{0} cannot name a {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>use up to 64 letters, digits, dots, hyphens, underscores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>{0} is not the only beginning of its chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>{0} is dated before the record that it follows: the computer's clock was set back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>After {0}, the record goes on in two copies of the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>Before {0}, a record is missing or was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>{0} was moved: it stands before the record that it follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>A consensus needs at least two roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>name the roles that attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>A consensus needs a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>say in a few words how it was reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/crops.py"/>
        <source>no such crop: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/crops.py"/>
        <source>a crop is four whole numbers: r0,c0,r1,c1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/drafts.py"/>
        <source>the draft is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <location filename="../../sireader/ui/orientation.py"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <location filename="../../sireader/ui/orientation.py"/>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>minimal abnormality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>unequivocal abnormality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>severe abnormality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>clean parallel joint margins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>suspicious changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>small localised erosion or sclerosis, joint width unaltered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>erosions, sclerosis, widening, narrowing or partial ankylosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>total ankylosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>an answer has other fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a distribution of grades is five probabilities that add up to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a set of grades is some of 0 to 4, ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a notice is text, and in_domain and mirrored_too are true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>the reasons not to ask the model are sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a share or cut-off outside 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a distance is a number of 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>an answer makes no sense: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a probability lies between 0 and 1, not at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a package is told by its SHA-256, not by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>unsettled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>after-commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>after-close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>last-reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>The protocol {0} has no role {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>its roles are {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>each role is a [[roles]] table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} is a list of role names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} must be given as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} must be given as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>unknown key {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>each role needs a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>agreeing_reads must be more than half of {0} roles, and no more than all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>agreeing_reads must be 1 to {0}, the number of roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>a share lies between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>washout_days lies between 0 and 3650</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>idle_s lies between 1 and 3600 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0} can only come after, and see, roles listed before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0}: due = "unsettled" and a list `after` go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0}: differences and decoys need due = "unsettled"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0}: grade_difference lies between 0 (never) and 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} is not a reading protocol: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>see the protocols page of the docs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} is one of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/pseudonyms.py"/>
        <source>a study key has {0} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>aided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>A not-evaluable read needs a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>say in a few words what is wrong with the radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>The aided read of case {0} amends nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>read the case unaided first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>{0} has already read case {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>amend that read with a reason instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>Case {0} has already been read in the role {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Case {0} has no current read of yours to amend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>An amendment needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>say why the earlier read is superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <source>unresolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>The protocol reveals opinions once the study is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>wait until the coordinator closes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>There is no such opinion on this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>ask another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>The protocol of this study never reveals an opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>go on without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>An opinion is revealed after your own read of the case alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>commit your read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/signatures.py"/>
        <source>SI Reader, sign-off of reads, 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <location filename="../../sireader/storage/read_store.py"/>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Read {0} by {1} on case {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} amends a read that its reader never gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>Case {0} is excluded: its reads stay on record and count for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} says something else than the read of that name on record here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>Before {0}{1}, a record is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} amends a read of another case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} amends without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} read case {1} in two copies of the study: the earlier read counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} and {1} both read case {2} as {3}: {4}'s counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>The disk is full: {0} could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>free some space and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>Your disk quota is used up: {0} could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} would be larger than this system allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>free some space or ask for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>There is no permission for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>ask for access or choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>The disk is read-only: {0} could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/storage/database.py"/>
        <source>check the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>Part of the path to {0} is a file, not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>name a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} is already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>choose another name or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} cannot be used: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>The folder {0} does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>make it, or choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} is already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>name a new or an empty folder for the {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} is the folder you are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>name a new folder for the {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} has colour pixels ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} claims {1} × {2} pixels and holds {3} bytes for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} stores {1} bits in {2}, a radiograph 6 to 16 in whole bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} breaks off: {1} of {2} bytes of pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>dicomdir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} is the directory of a DICOM medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>open the images beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>no-pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>modality {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>no modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>wrong-modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} has {1}, a radiograph has CR, DX, RF, XA, SC or RG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>export it in greyscale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>photometric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} does not say whether black or white is low ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>more-than-one-frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} holds {1} frames, a radiograph has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>bad-dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} does not say how many rows and columns it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/dicom.py"/>
        <location filename="../../sireader/imaging/files.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>image-too-large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} claims {1} × {2} pixels in cells wider than any radiograph's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} claims {1} × {2} pixels, more than any radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>bits-not-supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>transfer-syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} is encoded as {1}, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>truncated-pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/files.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>copy it again from its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} holds no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source> (modality {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codecs.py"/>
        <source>{0} × {1}, {2} × {3} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codecs.py"/>
        <source>{0} picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG picture without a scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>not a JPEG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG picture with {0} frame headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG 2000 file without a codestream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>the picture ends inside its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG marker is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/cropping.py"/>
        <source>crop {0} leaves a radiograph of {1} × {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/decoding.py"/>
        <source>The decoder stopped while it worked on this radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/decoding.py"/>
        <source>open the case again, and tell the coordinator if that does not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/decoding.py"/>
        <source>in the decoding process: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>some pixel cells hold bits beyond the {0} declared ones; those are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the {0} picture in {1} is not the one its header describes: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the pixels of {0} cannot be decoded ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the file is meant for processing, not for reading (Presentation Intent Type)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>there is not enough memory free for the picture in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>grey-scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the grey scale of {0} is damaged: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>size-mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>decoder-failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>copy the file again from its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>close other programs, or other radiographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>empty-file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} has {1:.0f} MB, more than any radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} begins as DICOM but is damaged or cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>not-an-image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} is neither DICOM nor a PNG or TIFF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>file-not-found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>there is no file {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>too many elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>.0f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} unpacks to more than any radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>not a file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} is not a greyscale picture ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} has black and white only, a film needs 8 or 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} is not a greyscale picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} has {1} bits, a film needs 8 or 16 whole ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} has more pixels than any radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} is a damaged picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} holds several pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} holds {1} pages, a film has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>LUT Descriptor has not three values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>LUT entries of {0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>LUT Data holds {0} of {1} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>Rescale Slope is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>{0} is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>the file gives no millimetres to be believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>calibrated from the geometry of the exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>calibrated with an object of known size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>corrected for magnification, the file does not say how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>at the detector, divided by the magnification that the file estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>at the detector, magnification not corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>on the scanned film, magnification not corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>as the file says, what its millimetres rest on is not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>{0:.1f} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>{0:.0f} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source> (about × {0:.2f} by the distances in the file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/orientation.py"/>
        <source>the file shows the patient's left on the left (Patient Orientation); its columns are mirrored here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/orientation.py"/>
        <source>the file's rows or columns run in an unusual direction (Patient Orientation {0}): R and L may not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>an overlay without rows or columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>Overlay Data breaks off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>an overlay inside the sample, or outside the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>a number of the overlay is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>Overlay {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>overlay {0} of the file is damaged and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/picture.py"/>
        <source>a greyscale PNG takes uint8 or uint16 in rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/planes.py"/>
        <source>G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/planes.py"/>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/planes.py"/>
        <source>an overlay is a bool mask in rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/planes.py"/>
        <source>a display shutter has shapes and a grey from 0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>calibrated-geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>calibrated-fiducial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>magnification-applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>scanned-film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>unstated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Calibrated from the known geometry of the exposure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Calibrated with an object of known size in the radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Corrected for magnification; the file does not say how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Detector spacing divided by the estimated magnification that the file states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Measured at the detector: magnification is not corrected, true lengths are shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Measured on the scanned film: magnification is not corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>The file gives millimetres but not what they rest on: take lengths as approximate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>LINEAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>LINEAR_EXACT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>SIGMOID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no such spacing: {0} × {1} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no such grey scale: {0} + {1} · pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>grey scale too fine for its offset: {0} + {1} · pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no such window: center {0}, width {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>a VOI table is one row of entries of 1 to 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>a VOI table of {0} bits holds greater entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>a radiograph has uint16 pixels in rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>an overlay has as many rows and columns as its radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no pixel is {0} times as high as wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a shutter that shows nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>an edge of the shutter is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a circle of no size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a polygon of fewer than three vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a point far outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a shape of the file's display shutter is damaged and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Imager Pixel Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Nominal Scanned Pixel Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Spacing is larger than at the detector or film, which no correction gives; perhaps resized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Estimated Radiographic Magnification Factor {0:g} is not believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>{0} {1} mm is not believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Aspect Ratio {0} is not believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Spacing of exactly 1 mm with nothing to support it is a placeholder and not believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/vois.py"/>
        <source>window {0:g}/{1:t} of the file is none and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/vois.py"/>
        <source>VOI table {0} of the file is damaged and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/windowing.py"/>
        <source>File {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>balanced cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>cut-off that favours sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>cut-off that favours specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>The model sees {0} sacroiliitis, {1} its {2} ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>Outside what the model knows, so not to be relied on: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>no grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>any grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>grade {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>no definite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>Trained on synthetic phantoms. Not for clinical use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>Research model. Not a diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0} is larger than any model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>it is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0:t} field {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>there is no version {0} of cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>phantoms_only is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>an odd number of columns cannot be halved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>a cut-off or grade set outside 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>a temperature outside 0.01 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <location filename="../../sireader/storage/database.py"/>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} was made by a newer SI Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>update the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0} is not a model card: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <location filename="../../sireader/inference/package.py"/>
        <location filename="../../sireader/inference/running.py"/>
        <source>get the model from its maker again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0} is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>an input of {0} × {1} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>The file says that it shows another part of the body ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>The file says that it is not a frontal view ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>{0} × {1} px are too few: the model takes {2} × {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>{0} × {1} px are too {2:t} for both joints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>There is nothing to be seen in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>The two halves do not look like each other's mirror image, as those of a frontal pelvis do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/maps.py"/>
        <source>against: -{0:g} ... 0 ... +{1:g}: for, in logits a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/network.py"/>
        <source>kinds {0}; backbones {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/network.py"/>
        <source>There is no network {0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} belongs to another network: {1} is {2}, not {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>There is no model at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>name the folder of a model package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} does not fit the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} holds numbers that are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>it does not name the package's three parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} is not a model package: {1} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} of {1} is not to be understood: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} of {1} is not the one that was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} is a link, or larger than any model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} does not hold weights in the safetensors form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>The picture is unlike those that the model was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>{0} rows and {1} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>The same model is named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>name it once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>Models of joints and of definite alone have no mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>name models of one kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>The picture is in colour, a radiograph is grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>open the radiograph itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>The crop {0} leaves the radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>it has {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/preprocess.py"/>
        <source>no grey between {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/inference/running.py"/>
        <source>The model {0} is unsound: its activation map does not add up to its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/act_store.py"/>
        <source>Act {0} ({1} by {2}{3})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/act_store.py"/>
        <source>Act {0} of the audit trail was altered and makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/act_store.py"/>
        <source>kind IN ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/act_store.py"/>
        <location filename="../../sireader/storage/credential_store.py"/>
        <location filename="../../sireader/storage/opinion_store.py"/>
        <location filename="../../sireader/storage/read_store.py"/>
        <location filename="../../sireader/storage/reveal_store.py"/>
        <location filename="../../sireader/storage/sign_off_store.py"/>
        <source>restore the study from a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/credential_store.py"/>
        <source>Password {0} of {1} was altered and makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The disk is full: nothing was written to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>free some space; all committed reads are safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>Another program keeps {0} to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>close it and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} cannot be written to here, so nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>copy the study to where you may write, or ask for permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>unable to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>check the path and the permissions of the study folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>disk I/O error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The disk reports an error on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>check the disk; copy the study to a sound one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>not a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} is not a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>open the folder that `sireader new` made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>restore the study from a copy; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} has lost the guard {1} of its append-only record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} was moved or deleted while it was open, so nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>There is already a study at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>There is no study at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} lies on a disk without write-ahead logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>copy it to a local disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} was made by an older SI Reader and cannot be brought up to date where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>copy the study to where you may write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>update the program; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <location filename="../../sireader/storage/study_store.py"/>
        <source>someone changed the file by hand; restore the study from a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>put the study back, or open it where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The {0} of the study's file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The {0} of the study's file is not of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The {0} of the study's file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} holds something that no study has ({1} {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} lacks the {1} {2} that every study has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} holds no study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>have it sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>it was changed; have it sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} holds no study that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/opinion_store.py"/>
        <source>The opinion of {0} on case {1} was altered and makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/read_store.py"/>
        <source>{0} was altered and makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Place {0} in the order of {1} (case {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Calibration case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>Case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Consensus {0} on case {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Password {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Exclusion {0} of case {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>The opinion of {0} on case {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Version {0} of the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Reader {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Reveal {0} of {1} to {2} on case {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Sign-off {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>What the study says of its {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/reveal_store.py"/>
        <source>A reveal to {0} on case {1} was altered and makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/reveal_store.py"/>
        <source>{0} ORDER BY shown.at, shown.id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/sign_off_store.py"/>
        <source>Sign-off {0} of {1} was altered and makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/storage/study_store.py"/>
        <source>The study has lost what it says of itself ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} lacks the column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>its header is: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} has the column {1} twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>remove or rename one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} has an unknown column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>remove it or rename it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>Line {0} of {1} is not CSV: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} is not a UTF-8 text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>save it as CSV in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>Line {0} of {1} has not as many cells as the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Greys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Take back the last grade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Not evaluable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Mark the radiograph not evaluable; needs a comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Type a comment; Enter or Escape returns to the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Commit the grades for good and open the next case; while placing by keys, keep what is placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Amend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Supersede your committed read of this case, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Put away what is being placed, else a length; else leave a committed read as it is instead of amending it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the next case of the worklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Previous case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the previous case of the worklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the next case that waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Go to case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the case of a number that you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show another radiograph of the subject beside, if the protocol allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Link prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the prior follow zoom and place, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Give the keys to the next view, framed: radiograph, prior, joints; while placing by keys, take the next end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Previous view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>The same the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Fit the whole radiograph into the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>One to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show one image pixel per screen pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Enlarge; the mouse wheel does so at the pointer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Make smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn by 90° clockwise; the marks R and L move along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn by 90° anticlockwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Exchange left and right; the marks R and L move along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Reset view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>First window, not inverted, not turned, fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show the overlays that the file carries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Display shutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Lift or lay the file's display shutter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Joints in a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>The enlarged joints in a window for a second screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Full screen, and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Enlarge all text, up to 200 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Make all text smaller, down to 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>White on black, with stronger colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Less contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Widen the window; so does dragging to the right on the image, finely with Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>More contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Narrow the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Brighten; so does dragging upwards on the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Darken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window on the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the greys in view fill the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window on the joints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the joints' greys fill the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next window preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Step through the window presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Keep window as preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Add this window to the presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Own presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Rename, order and remove your own presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show dense bone dark, or bright again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Local contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Raise local contrast; the status line says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the left button measure; lengths say what they rest on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Caliper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the left button measure a width from margin to margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Enlarge what is under the pointer three times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Crop box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show or hide the crop box; drag its handles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Remove crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Keep the whole radiograph again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Propose crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Suggest a crop around the pelvis; Enter takes it, arrows or the mouse move it, Escape puts it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ruler by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the ruler's ends with the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Caliper by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the caliper's ends with the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Loupe by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the loupe with the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Crop box by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the crop box's corners with the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window on an area by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move an area's corners with the arrows; Enter lets its greys fill the window, as Ctrl and dragging do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Second opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Reveal what a model sees, after your own commit and on record, or hide it; if the protocol allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show, on record, the numbers on a radiograph that is outside what the model knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Lay the map of a revealed opinion on the radiograph, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map as lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Draw the map as lines, or as areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>The map of definite, of the right, of the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map stronger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show more of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map weaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show more of the radiograph below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Open study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open another study folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Open parcel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the file that a coordinator sent you; opened again, it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Send reads back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Write your reads of an opened parcel into a file for the coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Change reader…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Sign in as another reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Sign off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Sign with your password for the reads you have given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Change password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Set a password, or another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Close the program; drafts are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show or hide this sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Assign other keys to actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>About SI Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Version, licence and what the program is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>| key | action | what it does |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+PgDown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Shift+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Shift+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Grade {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Grade {0}: the right joint first, then the left; a third digit starts again at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Pan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the view, or what is being placed by keys, {0}; so does dragging with the right button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Pan finely {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the view, or what is being placed by keys, {0} by a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window preset {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Take the {0} of the window presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Shift+{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ctrl+{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>SI Reader speaks English from its next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>SI Reader spricht ab dem nächsten Start Deutsch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>Text at {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>{0}  ·  Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <location filename="../../sireader/ui/coordinator/drawing.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <location filename="../../sireader/ui/joints_view.py"/>
        <location filename="../../sireader/ui/main_window.py"/>
        <location filename="../../sireader/ui/settings.py"/>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>SI Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>There is no display to open a window on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>`sireader demo --no-window` works without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>SI Reader {0}, Python {1}, {2}

{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>The last study could not be opened. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Anybody's turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Differing or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Case or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Excluded because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>{0:,} of {1:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>{0} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Take {0} out of the study? Reads of it stay on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>for example: very poor quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Calibration case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Make it one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Case {0} opens every reader's order and never counts towards the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>what a reader should have seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Ma&amp;ke a calibration case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Whose turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>No case is unresolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Cases for a consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Reads of the case by role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>how the outcome was reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>How it was reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Right &amp;joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>&amp;Left joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Roles present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>{0:,} without an outcome, {1:,} with one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>no outcome yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>When (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Right/left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>Definite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>&amp;Not evaluable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Record cons&amp;ensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/joints_view.py"/>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Right joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/joints_view.py"/>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Left joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Outcome of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>reads, in the order of commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>Definite rate along the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>Time a case along the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>seconds a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <source>The coordinator of {0} signs in with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Flow chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Flow as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Save the flow chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Of the box before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Save &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Save ta&amp;ble…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Flow of the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Pictures (*.svg *.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Tables (*.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>I &amp;looked: no radiograph shows identifying text in its pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Import radiographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>All radiographs below {0} come into the study, de-identified. A file whose header does not say that no text is burned into its pixels is refused until somebody has looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Refused files by reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>{0:,} accepted, {1:,} already in the study, {2:,} refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Import radiographs from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>For example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Another long work is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>wait until it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/live.py"/>
        <location filename="../../sireader/ui/operations.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/live.py"/>
        <source>The work was broken off, because the coordinator's page was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>waiting for a read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>by the protocol or a consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>nobody is left to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>taken out, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>for training readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0} against {1} on definite: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Nobody has a password: neither the coordinator nor a reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Latest acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0:,} of {1:,} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>of the settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0}: {1}, see Readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0} against {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Without a password: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Discordance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0:,} read, {1:,} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>only one role reads every case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>the {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>{0}, version {1}  ·  reading {2}  ·  {3:,} cases  ·  as of {4} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>New folder for the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Reading the study …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>&amp;Import radiographs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Export t&amp;raining set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Its passphrase was not given, so it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>merge it again when you have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>{0:,} {1:t} new, {2:,} already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>{0} {1} of {2} parcels {3:t} not merged.{4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source> The others were taken all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Pack a parcel for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Pack parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Merge parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>What became of each parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Not merged: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/preview.py"/>
        <source>Radiograph of case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Versions of the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>What each reader is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Calibration cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Protocol {0}, version {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>frozen with the first read; a change needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>no read yet, not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Reading {0:t}  ·  {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Change protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Put in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>A shipped protocol's name, or the path of a .toml file. The earlier ones stay on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>why it is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>stays on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Assign cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>{0} is given these cases, and from then on none by itself. A text file with names is taken too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>names with blanks or commas between, or a .txt file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Share out a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Share out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>The cases that no reader of the role has yet are shared out evenly, at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Since (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Change &amp;protocol…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Close rea&amp;ding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>&amp;Assign cases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Share &amp;out a role…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>The order of each reader is drawn at random and fixed for good when cases are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Chosen among the cases, before the reading begins: see Cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Reopen rea&amp;ding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Reopen reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Close reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Along the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Amended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Not eval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Definite % (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Median s (quartiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Last read (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Repeats agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Calibration agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>&amp;Add reader…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>&amp;Pack parcel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>&amp;Merge parcels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>E&amp;xport figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>The coordinator has no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>A–Z, digits, hyphens, no spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Export figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>{0} along the batch: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Add reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>All acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>The study is sound: nothing was altered, taken out or put in outside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Who, about what, or why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Kind of act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Verify the st&amp;udy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Looking through every record and radiograph …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>And {0} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Seal of the record: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>The pelvis fills the radiograph: there is nothing to crop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>Suggested crop: drag it as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>Use it  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>Put away  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>For reading plain radiographs of the sacroiliac joints by the modified New York criteria, in studies and for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>It is not a medical device and gives no diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>I am new here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Version {0}  ·  Apache License 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>This is a fault of the program, not yours. Committed reads are safe. Please send this report to its makers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>SI Reader has a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Start reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Reason, for example: right and left were exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Commit amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Go to case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Number of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Case, 1 to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Who reads in {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/display.py"/>
        <source>This window is kept as {0}, behind the other presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/display.py"/>
        <source>LOCAL CONTRAST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Calibration case: compare, then Enter opens the next case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Committed. Enter opens the next case to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Amending: the committed read stays on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Definite sacroiliitis by these grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Not definite by these grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Not evaluable  N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Amend…  A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Give up  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Commit  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Calibration case. Experts read {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Commit amendment  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Comment  C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Why is it not evaluable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Grade {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>{0} joint grade {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>window; Shift: finely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Ctrl + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>window on an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Drag, with a ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Drag a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>crop box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Go to the field of the key and press the new one; Tab leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Every action has its own keys back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>{0} is now {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>{0} is not a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <source>press another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <source>{0} already means: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <source>give that another key first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>Open study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>New folder for the sample study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>Making a sample study in {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>{0} – Coordinator – {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>reading closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>definite sacroiliitis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>right joint: grade 2 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>left joint: grade 2 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>{0:.0f} % opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>Map of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>blue against, red for; {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>a line each {0:g} logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>in logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/menus.py"/>
        <source>Window presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/mouse.py"/>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/mouse.py"/>
        <source>ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/mouse.py"/>
        <source>caliper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_window.py"/>
        <source>{0} already reads this study in another window; both work, but a draft is kept as it was typed last, and a case committed in one is refused in the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>you gave no grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>you graded {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>{0:t} its {1}, {2:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>Probability of definite {0:.2f}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>grade {0} {1:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>The triangle points at your grade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>P(definite) {0:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>at or above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>This radiograph is outside what the model knows, so its answer is not to be relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Shown although this radiograph is outside what the model knows: not to be relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>The map looks elsewhere: less of it lies in the two joints than of an even map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>{0} ({1:.0f} % coverage).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>{0} Yours, {1}, {2:t}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>You read {0}, {1:t}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>{0}: the model disagrees. Look again; either of you may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>You read this radiograph as not evaluable: there is nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>{0}: the model agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>You graded {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Outside what the model knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Show anyway  Shift+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>{0} in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <location filename="../../sireader/workflow/case_table.py"/>
        <source>not definite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Map  D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Map on the radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Show the map, or not: D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Which map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Definite, right joint, left joint: Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Lines instead of areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Lines instead of areas: Shift+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Opacity of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Opacity of the map: Ctrl+Up and Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Where the map looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>The model is being asked …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>Second opinions are given in an open study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>There is no map: reveal the second opinion first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>An opinion was revealed to you: the changed read will be marked aided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>A second opinion may be seen: Shift+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>No opinion is held back on this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>After an opinion you read {0}: aided, beside your own read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <location filename="../../sireader/ui/reading_page.py"/>
        <location filename="../../sireader/ui/session.py"/>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <location filename="../../sireader/workflow/case_table.py"/>
        <source>not evaluable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/orientation.py"/>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/orientation.py"/>
        <source>bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/orientation.py"/>
        <source>turned {0}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>A name has 1 to {0} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>type another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>Another preset is called {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>type another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>Own {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Parcels (*.sirp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Open parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Send reads back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Unpacking {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Seal {0} with a passphrase of {1} characters or more? Without one, whoever has the file can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <location filename="../../sireader/ui/signing.py"/>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Write the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>{0} is sealed with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>first end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>second end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>first corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>opposite corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>the whole box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>SUGGESTED CROP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>CROP BOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Double-click or press F2 to rename. Own presets follow the radiograph's presets when you step through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>You have kept no preset of your own yet: “Keep window as preset” adds the window on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Own presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/prior_view.py"/>
        <source>Looking for other radiographs of this subject …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/prior_view.py"/>
        <source>NOT THE CASE BEING READ  ·  {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/prior_view.py"/>
        <source>The study has no other radiograph of this subject, or its protocol shows none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Opening the worklist …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>You have read everything that waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>{0} read {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>There is no window preset {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Your worklist has no case {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>The prior follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>The prior stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Supersede your read by {0}. Both stay on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Opening case {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>The reading is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>nothing can be graded or amended unless the coordinator opens it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>Grade the {0} joint first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>At least {0} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>The two do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>A not-evaluable read needs a comment: press C and say what is wrong with the radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <location filename="../../sireader/workflow/worklist.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>viewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <location filename="../../sireader/workflow/worklist.py"/>
        <source>drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <location filename="../../sireader/workflow/worklist.py"/>
        <source>amending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>Case {0} committed: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>This read is committed. Press A to amend it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>Only a committed read can be amended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>Nothing else waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>This is the last case of the worklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>This is the first case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>The study folder that opens when the program starts without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>Who signed in last; proposed at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>Size and place of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>Keys that the reader assigned, by action, in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>The reader's own window presets, in JSON, as shares of a radiograph's greys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>The window's language, `en` or `de`; empty for the system's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>Whether the window shows its high contrast, `yes` or `no`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/settings.py"/>
        <source>The size of the window's text in per cent, 100 to 200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>A parcel takes no password home: do this in the study itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>{0:t} password for {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Password of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>{0} is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>The password of {0} is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Sign off as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>What you declare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>{0} signed off; {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>This study can only be looked at here: it is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>set one first: Study, Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>To sign off you need a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>There is nothing to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Set password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>At least {0} characters. Nobody can read it back, the coordinator can only take it away. It is asked for when you sign in and when you sign off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Password so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>{0}{1}. From then on, a change of what you signed shows at once; you may still amend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>no read is committed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Read plain radiographs of the sacroiliac joints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Make a sample study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>the keys of Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0}:  {1} move it, finely with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0} keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0} puts away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0} takes the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>Draft saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/words.py"/>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/words.py"/>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>Case {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>{0} of {1} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>Nothing to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/anchor.py"/>
        <source>the audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/anchor.py"/>
        <source>The end of {0} that this computer saw on {1} UTC is missing: the record was cut short, or an older copy of the study was put in its place (if you did so yourself, delete {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/anchor.py"/>
        <source>the reads by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>1 new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>{0} new cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>shared out by the seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>From now on {0} is given only what is assigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>, for {0} has them all already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>, for there are fewer than readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>, for each is given in this role already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>from now on only what is assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>Nobody reads as {0} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>`sireader readers add` adds readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} cannot be read: it has no radiograph or is excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>Shared out by the seed {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>{0:.0f} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Excluded case {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>{0} reads as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>The protocol is in force as version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Case {0} is a calibration case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Recorded the consensus on case {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>The reading is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>The reading is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Exported {0} training and {1} validation cases to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>{0}; the file has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Wrote {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Case {0} has no radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>readers' figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>flow chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Merging {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Packing for {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>The study was not {0}: that needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <location filename="../../sireader/workflow/passwords.py"/>
        <location filename="../../sireader/workflow/study.py"/>
        <source>say why in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>That protocol is in force already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>The protocol is frozen: the first read is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>a change needs a reason, which stays on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>{0} reads as {1}, a role that the new protocol does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} is a calibration case already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} was given to a reader already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>choose calibration cases before the reading begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} is {1}: only an unresolved case goes to a consensus meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>The study is {0} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>Windows of at most {0} reads in the order of commitment, each half over the one before. The band is what chance brings a reader whose rate stays the same: of 20 such readers at most one leaves it. Slow is a median time above double the reader's own, hurried one below half of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>Drifting: reads {0} to {1}, {2} of {3} definite; {4} to {5} is what chance brings at this reader's {6:.0f} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>median {0:.0f} s; {1:.0f} s over all of this reader's reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>Too few reads to tell: {0} of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>The reads carry no times of their own, so their order is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>{0}: reads {1} to {2}, {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/file_opinions.py"/>
        <source>No model can be asked: {0} is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/file_opinions.py"/>
        <source>an answer without maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/file_opinions.py"/>
        <source>install the program with its part `training`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/file_opinions.py"/>
        <source>  The patient's {0} joint: {1} ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Flow of the study {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Cases received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Cases to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Not yet read by all first readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Read by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Concordant on definite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Discordant on definite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Not evaluable for at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Adjudicated by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>To be read by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>By consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Definite sacroiliitis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Not definite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Without a radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>not read as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow_chart.py"/>
        <source>{0} further reasons: {1:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>look at it, and confirm with --burned-in-checked that no identifying text is visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} says that text is burned into its pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} may show text in its pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>burned-in-unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>A waiting case is named by the patient ID of {0}, which must not be in a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} is not the only file of this import that is named like the waiting case {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} would be case {1}, which has another radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>The program failed on {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>identifying-name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>name cases by pseudonyms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>ambiguous-case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>import the right one alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>find out which of the two is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>report this; no other file is affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>duplicate {0} is already case {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>attached to waiting case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>as case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>Accepted {0}, refused {1}, duplicates {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>copy it from the computer on which the study was made, to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>copy it again from where the study was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>The key of this study is not on this computer, so nothing can be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>The study has opinions of {0} that another package gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>An opinion on case {0} does not say which model package gave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>give a new version of the model a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1} names no model, or a split other than train, validation, test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1}: the study has no case {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>An opinion of {0} came among those of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1}: the score {2} is not from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1} contradicts the recorded opinion of {2} on {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>its protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>{0} is labelled as another parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>it does not say what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>it has no protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>{0} cannot be used: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>{0} is damaged or was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} is sealed with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>give its passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} holds something that no parcel holds ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>do not use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} was not written by SI Reader, or was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>The radiograph {0} was changed, so nothing was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>The file {0} is gone, so nothing was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>`sireader verify`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} is no parcel, or is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>name a file that `sireader pack` wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>`sireader verify` tells which are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>act {0} of the audit trail ({1} by {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} {1} new, {2} already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} belongs to another study than {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>merge it into its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was not merged: it holds a record that no study holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>The study is closed; these reads count all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} does not read in this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} reads as {1} here, not as {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds records of another reader than {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds what only a coordinator records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds a password of {0} that the study does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds another password of {0} than the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>the {0} {1} says something else than the one on record here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>the study has no case {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>import its radiograph into the study first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>parcel {0} sha256:{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>copy {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>nothing of it was taken; ask where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was not merged: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} does not belong into a parcel of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>before {0}, a record is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} is nothing that is done in a parcel of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} is of a case that the study does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was given as {1}, but {2} reads as {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} is of a case that was given to {1} in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>no reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} by {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>the audit trail ({0}) speaks of {1}, which is not here or says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source> on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>{0} does not hold the radiographs of its cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>{0} is no opened parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>move it away and open the parcel again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>{0} carries reads back and nothing to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>merge it into its study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>The radiograph {0} in {1} was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} has no password: set one at home first, or {1} cannot sign off away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>Packed {0} of {1} into {2} ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} is read-only here, and a parcel must go on record: nothing was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>sealed with the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>not sealed: whoever has the file can open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>parcel {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>pack where the study may be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>Nothing waits for {0}, and {1} has read nothing: there is nothing to pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} radiographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} is the study itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>reads go back from an opened parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>The study {0} is closed, so nothing was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>open it again first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>The passphrase is too short: it needs {0} characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>four or five words make a good one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>{0} is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>This is not the passphrase of {0}, or its first bytes are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>argon2id m=65536 t=3 p=4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>with the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>without a password: none is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>wrong password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>set a password first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>This is {0}'s parcel, in which no password is set or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>taken away: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>set one in the study itself, and sign there once the reads are merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>do it in the study itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>A password has at least {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>a sentence is easily remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>The password of {0} was not taken away: that needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>{0} has no password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>The study keeps a password in a way that this program does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>{0} has no password to sign with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>Too many wrong passwords for {0} in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>try again in {0} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>That is not the password of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>type it again, or ask the coordinator to reset it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>The password of {0} was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress.py"/>
        <source>no radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} of {1} ({2:.1f} %; {3})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} against {1} on definite: {2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} read, {1} waiting, {2} amended, {3} not evaluable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>; {0} not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>Study {0}, protocol {1} (version {2}){3}; 95 % intervals by Wilson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>Definite among the settled: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  definite {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  time {0} (quartiles {1}); {2} a day; last {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  along the batch: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} ({1}): {2} read, {3} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  definite {0}; not evaluable {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  overturned {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  hidden repeats agreeing on definite: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  calibration cases agreeing on definite: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>Open cases wait for: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>A case is settled when {0} evaluable reads agree on definite, whatever the others say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>A case is settled when at least {0} evaluable reads are there and all agree on definite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>At least {0} agreeing reads settle a case; once the last role has read, its read decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>At least {0} evaluable reads settle a case: definite is what follows from their median grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers never see a model's opinion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers see a model's opinion once their own read is committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers see a model's opinion once the study is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>at least {0:g} days after the first read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>A reader counts as away after {0:g} s without a key or the mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>reads every case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>reads what {0} have read and not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>, and where they are {0} grades apart on a joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>, and where they differ on a joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>, and {0:g} % of the settled cases as decoys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>sees the reads of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>blind to all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>{0:g} % of a reader's cases come again unannounced, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers may look at the subject's other radiographs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>The worklist shows small pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>There is no protocol {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>choose one of {0}, or name a .toml file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>{0} is not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>write protocols in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Radiograph of {0} days {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Other radiograph, date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>The radiograph of this case is missing or damaged in the study folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Case {0} has no radiograph yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>import it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>tell the coordinator, and go on with the next case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>You have already read this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>This case does not wait for you any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>go on with the next one of your worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>The study is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>ask the coordinator to open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/references.py"/>
        <source>reference standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/revealing.py"/>
        <source>nobody looks for {0} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/revealing.py"/>
        <source>Nothing was revealed that could be hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/seals.py"/>
        <source>{0} is no seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/seals.py"/>
        <source>copy it again from where `sireader verify` told it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>Your read of this case is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>open the case again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>No model is installed that could be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>install a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>I gave {0} what I saw on the radiographs{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} {1:t} not signed off yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>these {0} reads myself, and they say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>this read myself, and it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>; {0} of them since my last sign-off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>the sign-off of {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0}, none signed off yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} since the last sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>every read is signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>Of the {0} reads under {1}, {2} are on record as they were signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>The signature of {0} does not fit what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} lies under {1} and was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} has nothing to sign: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>There is no read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>{0} cannot be unpacked: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>unpack the archive yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>{0} is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>name files, folders and zip archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>{0} unpacks to more than 1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>{0} is not a whole zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>copy it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>This is {0}'s parcel and not the study itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>the study's protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>The reader {0} differs from {1} by upper and lower case alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>do it in the study; a parcel takes its reader's reads alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>The study {0} has no case {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>`sireader reference` lists its cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>The study {0} has no reader {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>its readers are: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>if it is the same person, write {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>Case {0} was not excluded: an exclusion needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>Case {0} is already excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>{0} reads as {1} and cannot also read as {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The radiograph of case {0} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The file {0} among the radiographs belongs to no case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The file {0} was left by an import that was stopped; the next one removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The record does not contain the state of the seal {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source> and makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The radiograph of case {0} was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} by {1}{2}, {3} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>The row {0} of {1} is missing, which the audit trail knows ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} was slipped in: no act of the audit trail wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} was moved: it stands behind what was recorded later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/worklist.py"/>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
